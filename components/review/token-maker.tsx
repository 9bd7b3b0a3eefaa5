"use client";

import { useActionState, useMemo } from "react";
import type { TokenError, TokenFormState } from "@/lib/access/token-schema";
import { BUTTON } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { NewTokenPanel, type NewTokenTexts } from "./new-token-panel";

type Choice = { label: string; options: readonly { value: string; label: string }[]; suggested: string };

type Props = {
  action: (state: TokenFormState, form: FormData) => Promise<TokenFormState>;
  title: string;
  lead: string;
  name: { label: string; hint: string };
  unit: Choice;
  days: Choice;
  submit: string;
  errors: { title: string; messages: Readonly<Record<TokenError, string>> };
  panel: NewTokenTexts;
};

const EMPTY: TokenFormState = { errors: [], values: {}, token: null };

/** The form for a token, and the token made last; without JavaScript the server renders both after a POST. */
export function TokenMaker({ action, title, lead, name, unit, days, submit, errors, panel }: Props) {
  const [state, formAction, isPending] = useActionState(action, EMPTY);
  const summary = useMemo(
    () => state.errors.map(({ field, code }) => ({ fieldId: field, message: errors.messages[code] })),
    [state, errors],
  );
  const choice = (field: "unit" | "days", { suggested, ...parts }: Choice) => (
    <SelectField name={field} {...parts} defaultValue={state.values[field] ?? suggested} />
  );
  return (
    <>
      {state.token === null ? null : <NewTokenPanel token={state.token} texts={panel} />}
      <section className="mt-10">
        <h2>{title}</h2>
        <p className="mt-2 mb-5 max-w-[42rem] text-ink-soft">{lead}</p>
        <ErrorSummary title={errors.title} attempt={state.errors} errors={summary} />
        <form
          action={formAction}
          noValidate
          className="space-y-5"
          onSubmit={(event) => {
            // A double click makes one token.
            if (isPending) event.preventDefault();
          }}
        >
          <TextField
            name="name"
            {...name}
            defaultValue={state.values.name ?? ""}
            error={summary.find(({ fieldId }) => fieldId === "name")?.message ?? ""}
          />
          {choice("unit", unit)}
          {choice("days", days)}
          <button className={BUTTON.primary} aria-disabled={isPending}>
            {submit}
          </button>
        </form>
      </section>
    </>
  );
}
