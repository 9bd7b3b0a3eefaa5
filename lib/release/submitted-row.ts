import type { Answers } from "../response/answers";
import type { Locale } from "../instrument/locales";
import type { Instrument, PrincipleId } from "../instrument/schema";
import type { Origin } from "./figures";

/** What the release reads of one submitted response. Indices and score 0–100; null: not enough answers. */
export type SubmittedRow = {
  unitId: string;
  /** "online", or the id of the import. */
  origin: Origin;
  language: Locale | null;
  /** From the beginning to the submission; null where it was not given here. */
  seconds: number | null;
  indices: Readonly<Record<PrincipleId, number | null>>;
  scenarioScore: number | null;
  obstacles: number | null;
  answers: Answers;
};

/** Quicker than this nobody reads 37 questions (measurement.md §7). */
const QUICK_SECONDS = 180;
/** As few answers as this may be alike by chance. */
const UNIFORM_ITEMS = 20;

/**
 * Whether a response is set aside: answered in less than 180 seconds and with one and the same answer to at least 20
 * items, reverse items included, before recoding (measurement.md §7).
 */
export function isCareless(instrument: Instrument, { seconds, answers }: SubmittedRow): boolean {
  if (seconds === null || seconds >= QUICK_SECONDS) return false;
  const given = instrument.behaviourItems.flatMap(({ id }) => answers[id] ?? []);
  const numbers = given.filter((value) => typeof value === "number");
  return numbers.length >= UNIFORM_ITEMS && new Set(numbers).size === 1;
}
