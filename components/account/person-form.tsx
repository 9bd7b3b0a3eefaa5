"use client";

import { useActionState, useMemo } from "react";
import type { PersonFormState } from "@/lib/access/person-schema";
import { BUTTON } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Notice } from "../ui/notice";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

type Field = { name: string; label: string; hint?: string };

type Props = {
  action: (state: PersonFormState, form: FormData) => Promise<PersonFormState>;
  /** What is stored. */
  initial: PersonFormState;
  fields: readonly Field[];
  locale: { label: string; options: readonly { value: string; label: string }[] };
  roles: { label: string; options: readonly { value: string; label: string; meaning: string }[] };
  scopes: readonly Field[];
  submit: string;
  saved: string;
  errors: { title: string; messages: Readonly<Record<string, string>> };
};

/** The form about a person: what is known of them, their roles, and what these reach. */
export function PersonForm({ action, initial, fields, locale, roles, scopes, submit, saved, errors }: Props) {
  const [state, formAction, isPending] = useActionState(action, initial);
  const summary = useMemo(
    () =>
      state.errors.map(({ field, code, value }) => ({
        fieldId: field,
        message: (errors.messages[code] ?? "").replace("{value}", value),
      })),
    [state, errors],
  );
  const errorOf = (name: string) => summary.find(({ fieldId }) => fieldId === name)?.message ?? "";
  const textField = (field: Field) => (
    <TextField key={field.name} {...field} defaultValue={state.values[field.name] ?? ""} error={errorOf(field.name)} />
  );
  return (
    <>
      {state.isDone ? (
        <div role="status" className="mb-6">
          <Notice>{saved}</Notice>
        </div>
      ) : null}
      <ErrorSummary title={errors.title} attempt={state.errors} errors={summary} />
      <form
        action={formAction}
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          if (isPending) event.preventDefault();
        }}
      >
        {fields.map(textField)}
        <SelectField name="locale" {...locale} defaultValue={state.values.locale ?? ""} />
        <fieldset className="max-w-[42rem]">
          <legend className="font-semibold">{roles.label}</legend>
          {roles.options.map(({ value, label, meaning }) => (
            <label key={value} className="flex min-h-11 cursor-pointer gap-3 py-2">
              <input
                type="checkbox"
                id={`roles-${value}`}
                name="roles"
                value={value}
                defaultChecked={state.roles.includes(value)}
                aria-describedby={`roles-${value}-meaning`}
                className="mt-0.5 size-5 shrink-0 accent-accent"
              />
              <span>
                <span className="block">{label}</span>
                <span id={`roles-${value}-meaning`} className="block text-[0.9375rem] text-ink-soft">
                  {meaning}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {scopes.map(textField)}
        <button className={BUTTON.primary} aria-disabled={isPending}>
          {submit}
        </button>
      </form>
    </>
  );
}
