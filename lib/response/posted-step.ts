import type { FieldRefusal, FieldValue } from "./answer-schema";

/** A page of questions that was posted and comes back: fields to put right, with everything that was chosen. */
export type PostedStep = {
  errors: Readonly<Record<string, FieldRefusal>>;
  values: Readonly<Record<string, FieldValue>>;
  /** What to say where nothing could be saved just then. */
  heldUp?: string;
};

/** A page that was only opened. */
export const NOT_POSTED: PostedStep = { errors: {}, values: {} };
