import type { FormErrors } from "@/lib/form/form-state";

/**
 * The messages of a form's codes, for the browser: the message files stay on the server. `write` gives the message of
 * one, with `facts` to be put where it takes its facts: they are known once something is refused.
 */
export function errorMessages<Errors extends FormErrors>(
  errors: Errors,
  write: (code: keyof Errors & string, facts: Readonly<Record<string, string>>) => string,
): Record<keyof Errors & string, string> {
  const open = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  const messages = Object.entries(errors).map(([code, names]) => [code, write(code, open(names))]);
  // TypeScript forgets which keys entries have.
  return Object.fromEntries(messages) as Record<keyof Errors & string, string>;
}
