"use client";

import type { ReactNode } from "react";
import { type FormState, type Kept, UNSENT } from "@/lib/form/form-state";
import { fill } from "@/lib/text/fill";
import { BUTTON } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { HeldUp } from "../ui/held-up";
import { FormContext } from "./form-context";

/** What a form can complain of, in the reader's words. */
export type FormTexts<Code extends string> = {
  title: string;
  messages: Readonly<Record<Code, string>>;
  /** Named in front of the complaint, where the labels of several fields are told apart by what is around them. */
  names?: Readonly<Record<string, string>>;
};

export type FormParts<Code extends string> = {
  /** What the fields hold before anything was typed. */
  initial?: Kept;
  errors: FormTexts<Code>;
  submit: string;
  className?: string;
  /** Another way out, next to the button. */
  beside?: ReactNode;
  /** The fields. */
  children: ReactNode;
};

type Props<Code extends string> = FormParts<Code> & {
  /**
   * From useActionState: the state, what sends the form, and whether it is on its way. Without the last two the
   * browser posts the form to the page's own address.
   */
  sent: readonly [state: FormState<Code>, send?: (form: FormData) => void, isPending?: boolean];
};

/**
 * A form as it stands: complaints first, then the fields with what was typed. React empties a form that was sent, and
 * so does a page without JavaScript: what stays is what comes back in the state.
 */
export function FormView<Code extends string>(props: Props<Code>) {
  const { sent, initial = UNSENT, errors, submit, className = "space-y-5", beside, children } = props;
  const [state, send, isPending = false] = sent;
  const summary = state.errors.map(({ field, code, facts }) => {
    const message = fill(errors.messages[code], facts);
    const name = errors.names?.[field];
    return { fieldId: field, message: name === undefined ? message : `${name}: ${message}` };
  });
  const fieldState = (name: string) => ({
    value: state.values[name] ?? initial.values[name] ?? "",
    list: state.lists[name] ?? initial.lists[name] ?? [],
    error: summary.find(({ fieldId }) => fieldId === name)?.message ?? "",
  });
  return (
    <FormContext value={fieldState}>
      <ErrorSummary title={errors.title} attempt={state.errors} errors={summary} />
      <HeldUp message={state.heldUp} />
      <form
        {...(send ? { action: send } : { method: "post" })}
        noValidate
        className={className}
        onSubmit={(event) => {
          // A double click sends it once.
          if (isPending) event.preventDefault();
        }}
      >
        {children}
        <div className="no-print flex flex-wrap items-center gap-4">
          <button className={BUTTON.primary} aria-disabled={isPending}>
            {submit}
          </button>
          {beside}
        </div>
      </form>
    </FormContext>
  );
}
