import { z } from "zod";
import { visibleText } from "../text/visible-text";
import type { FormDefinition, FormSchema } from "./define-form";
import { type FormError, type FormErrors, type FormRefusal, type FormState, type Kept, UNSENT } from "./form-state";

type CodeOf<Errors extends FormErrors> = keyof Errors & string;
type Given = Readonly<Record<string, string | readonly string[]>>;

/** A form that was sent: what it holds, or the complaints about it; and how to refuse what only the server knows. */
export type SentForm<Data, Place extends string, Errors extends FormErrors> = {
  /** The form again, with what was typed. */
  state: FormState<CodeOf<Errors>>;
  refuse: (refusal: FormRefusal<Errors, Place>) => FormState<CodeOf<Errors>>;
} & ({ ok: true; data: Data } | { ok: false });

const fieldsOf = (schema: FormSchema<unknown, string>) =>
  Object.entries(("shape" in schema ? schema : schema.in).shape);

/** What was sent for the fields of the form and for nothing else. A file is no text; of two texts the first counts. */
function givenIn(schema: FormSchema<unknown, string>, form: FormData): Given {
  const given = fieldsOf(schema).map(([field, rule]) => {
    const texts = form.getAll(field).filter((value) => typeof value === "string");
    return [field, rule instanceof z.ZodArray ? texts : texts[0]] as const;
  });
  return Object.fromEntries(given.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}

/** Control characters, of which a form needs the ends of lines only. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** What was sent as a person sees it; secrets as they are, which may hold anything. */
function visibleIn(given: Given, secrets: readonly string[]): Given {
  const visible = (text: string) => visibleText(text).replace(CONTROL, "");
  return Object.fromEntries(
    Object.entries(given).map(([field, value]) => {
      if (secrets.includes(field)) return [field, value];
      return [field, typeof value === "string" ? visible(value) : value.map(visible)];
    }),
  );
}

function keptOf(given: Given, secrets: readonly string[]): Kept {
  const kept = Object.entries(given).filter(([field]) => !secrets.includes(field));
  return {
    values: Object.fromEntries(kept.flatMap(([field, value]) => (typeof value === "string" ? [[field, value]] : []))),
    lists: Object.fromEntries(kept.flatMap(([field, value]) => (typeof value === "string" ? [] : [[field, value]]))),
  };
}

function isPlainCode<Errors extends FormErrors>(errors: Errors, code: string): code is CodeOf<Errors> {
  return Object.hasOwn(errors, code) && errors[code]?.length === 0;
}

/** The first complaint about each field, in the order of the schema. */
function complaintsIn<Errors extends FormErrors>(
  schema: FormSchema<unknown, string>,
  errors: Errors,
  { issues }: z.ZodError,
): FormError<CodeOf<Errors>>[] {
  return fieldsOf(schema).flatMap(([field]) => {
    const issue = issues.find(({ path }) => path[0] === field);
    if (!issue) return [];
    const { message: code } = issue;
    if (isPlainCode(errors, code)) return [{ field, code, facts: {} }];
    // A mistake in the schema, which the test of all forms finds.
    throw new Error(`The field "${field}" is refused without a code of its form.`);
  });
}

/** Reads what was sent, by an action or a plain POST. Whatever that is, it is taken or complained of. */
export function readForm<Data, Field extends string, Errors extends FormErrors, Anchor extends string>(
  { schema, errors, secrets = [] }: FormDefinition<Data, Field, Errors, Anchor>,
  form: FormData,
): SentForm<Data, Field | Anchor, Errors> {
  const given = givenIn(schema, form);
  const state = { ...UNSENT, ...keptOf(given, secrets) };
  const refuse = (refusal: FormError<CodeOf<Errors>>) => ({ ...state, errors: [refusal] });
  const parsed = schema.safeParse(visibleIn(given, secrets));
  return parsed.success
    ? { ok: true, data: parsed.data, state, refuse }
    : { ok: false, state: { ...state, errors: complaintsIn(schema, errors, parsed.error) }, refuse };
}
