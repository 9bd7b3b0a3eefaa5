import { z } from "zod";
import { defineForm } from "../form/define-form";
import { readObject } from "../json-file/read-object";
import { readResponse } from "../scoring/score-file";
import type { PastResponse } from "./history";

/** Why a file of an earlier result comes back (messages: `history.errors`). */
export const KEPT_FILE_ERRORS = { none: [], "other-file": [], unsubmitted: [], same: [] } as const;
export type KeptFileError = keyof typeof KEPT_FILE_ERRORS;

/** The form that takes such a file, which is no text. */
export const keptFileForm = defineForm({ schema: z.object({}), errors: KEPT_FILE_ERRORS, anchors: ["file"] });

/** The time in a file of one's own; null where it holds none. */
function timeIn(text: string): Date | null {
  const file = readObject(text, "");
  const time = file.ok ? z.iso.datetime().safeParse(file.object["submittedAt"]) : null;
  return time?.success ? new Date(time.data) : null;
}

/**
 * The result that somebody has kept as the JSON file of this service, scored anew by the parameters in it, or why it
 * cannot be set beside `current`. What the file says of itself is taken as it is: it is shown to whoever brings it.
 */
export function readKeptFile(text: string, current: { submittedAt: Date }): PastResponse | KeptFileError {
  if (text === "") return "none";
  const read = readResponse(text);
  if (!read.ok) return "other-file";
  const submittedAt = timeIn(text);
  if (submittedAt === null) return "unsubmitted";
  if (submittedAt.getTime() === current.submittedAt.getTime()) return "same";
  const { instrument, answers, parameters } = read;
  return { submittedAt, instrument, answers, parameters };
}
