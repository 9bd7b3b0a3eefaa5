import { type FormState, UNSENT } from "./form-state";

/** Of all forms: fields that are never sent back. Without its definition nobody knows those of one form. */
const SECRET_FIELDS: readonly string[] = ["current", "password"];

/** Whether this is what an action of a form is given as its state. */
export function isFormState(state: unknown): state is FormState<string> {
  return typeof state === "object" && state !== null && "isDone" in state && "values" in state;
}

/**
 * The state of any form that was sent while nothing could be saved: `message`, and all that was typed and chosen, but
 * no secrets. A field takes its value or its list, whichever it has.
 */
export function heldUpState(form: FormData, message: string): FormState<never> {
  const names = [...new Set(form.keys())].filter((name) => !SECRET_FIELDS.includes(name));
  const lists = Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]),
  );
  const values = Object.fromEntries(Object.entries(lists).map(([name, [first = ""]]) => [name, first]));
  return { ...UNSENT, values, lists, heldUp: message };
}
