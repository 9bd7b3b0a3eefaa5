/**
 * Why a form can come back: each code, a key of the message files, with the names of the facts that its message takes.
 * Limits are no facts: they are filled in where the messages are read.
 */
export type FormErrors = Readonly<Record<string, readonly string[]>>;

/** The codes whose messages need no facts: those that a schema can give. */
export type PlainCode<Errors extends FormErrors> = {
  [Code in keyof Errors & string]: Errors[Code] extends readonly [] ? Code : never;
}[keyof Errors & string];

/** A complaint: the id of what is to be put right, why, and the facts as the reader is told them. */
export type FormError<Code extends string> = { field: string; code: Code; facts: Readonly<Record<string, string>> };

/** A complaint as it is made: with the facts of its code, all of them, at something that the form has. */
export type FormRefusal<Errors extends FormErrors, Field extends string> = {
  [Code in keyof Errors & string]: { field: Field; code: Code; facts: Readonly<Record<Errors[Code][number], string>> };
}[keyof Errors & string];

/** What was typed and chosen, by field. */
export type Kept = {
  values: Readonly<Record<string, string>>;
  lists: Readonly<Record<string, readonly string[]>>;
};

/** What a form has made and is shown once, such as a link or a token: what or whom it is for, and what to copy. */
export type Made = { name: string; secret: string };

/** What a form has made and is shown to nobody here, such as a link that is mailed: whom it is for. */
type MadeElsewhere = { name: string; secret: null };

/** What a form shows after it was sent. */
export type FormState<Code extends string> = Kept & {
  /** In the order of the fields, one for each. */
  errors: readonly FormError<Code>[];
  isDone: boolean;
  /** What to say where nothing was done because nothing could be saved just then; the same may be sent again. */
  heldUp?: string;
  made?: Made | MadeElsewhere;
};

/** A form that nobody has sent. */
export const UNSENT: FormState<never> = { values: {}, lists: {}, errors: [], isDone: false };

/** A form that did what it is for, and is empty again. */
export const DONE: FormState<never> = { ...UNSENT, isDone: true };
