import type { z } from "zod";
import type { FormErrors } from "./form-state";

type Shape<Field extends string> = { shape: Readonly<Record<Field, unknown>> };

/** An object schema of zod; or one that is transformed, because something concerns several of its fields. */
export type FormSchema<Data, Field extends string> = {
  safeParse: (given: unknown) => z.ZodSafeParseResult<Data>;
} & (Shape<Field> | { in: Shape<Field> });

export type FormDefinition<Data, Field extends string, Errors extends FormErrors, Anchor extends string> = {
  /** Its messages are codes of `errors` that take no facts. A field that is an array takes all that was chosen. */
  schema: FormSchema<Data, Field>;
  errors: Errors;
  /** Never sent back. */
  secrets?: readonly NoInfer<Field>[];
  /** What else than a field a refusal may point at, by id. */
  anchors?: readonly Anchor[];
};

/** A form as its subject knows it; what pages and actions share. */
export function defineForm<
  Data,
  Field extends string,
  const Errors extends FormErrors,
  const Anchor extends string = never,
>(definition: FormDefinition<Data, Field, Errors, Anchor>): FormDefinition<Data, Field, Errors, Anchor> {
  return definition;
}
