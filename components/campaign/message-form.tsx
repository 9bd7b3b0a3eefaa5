"use client";

import { type ReactNode, startTransition, useActionState, useMemo } from "react";
import { BUTTON } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/text-field";

/** What is wrong with what was sent, each at its field; and what was typed. */
export type ComplaintState = {
  errors: readonly { field: string; message: string }[];
  value: string;
};

type Props = {
  action: (state: ComplaintState, form: FormData) => Promise<ComplaintState>;
  initial: ComplaintState;
  summary: string;
  submit: string;
  /** A time to enter; without it the form asks only for what stands in `children`. */
  time?: { name: string; label: string; hint: string };
  children?: ReactNode;
};

/** A form with one question, whose complaints come back above it. */
export function MessageForm({ action, initial, summary, submit, time, children }: Props) {
  const [state, formAction, isPending] = useActionState(action, initial);
  const errors = useMemo(() => state.errors.map(({ field, message }) => ({ fieldId: field, message })), [state]);
  return (
    <>
      <ErrorSummary title={summary} attempt={state.errors} errors={errors} />
      <form
        action={formAction}
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          // By hand, because React empties a form that it has sent itself.
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          if (!isPending) startTransition(() => formAction(form));
        }}
      >
        {time === undefined ? null : (
          <TextField
            {...time}
            type="datetime-local"
            defaultValue={state.value}
            error={errors.find(({ fieldId }) => fieldId === time.name)?.message ?? ""}
          />
        )}
        {children}
        <button className={BUTTON.primary} aria-disabled={isPending}>
          {submit}
        </button>
      </form>
    </>
  );
}
