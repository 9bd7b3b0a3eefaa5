import { useMemo } from "react";
import type { AccountError, AccountFormState } from "@/lib/access/account-schema";
import { BUTTON } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/text-field";

export type AccountField = {
  name: string;
  label: string;
  autoComplete: string;
  hint?: string;
  type?: "text" | "email" | "password";
};

export type ErrorTexts = { title: string; messages: Readonly<Record<AccountError, string>> };

export type FormParts = {
  fields: readonly AccountField[];
  submit: string;
  errorTexts: ErrorTexts;
  /** The e-mail of the account, where it is not asked for: password managers file the new password under it. */
  username?: string;
};

type Props = FormParts & { state: AccountFormState; formAction: (form: FormData) => void; isPending: boolean };

/** A form about accounts as it stands: complaints first, then the fields with what was typed. */
export function FormView({ fields, submit, errorTexts, username, state, formAction, isPending }: Props) {
  // The same array as long as the state is the same: the summary takes the focus whenever it gets a new one.
  const summary = useMemo(
    () => state.errors.map(({ field, code }) => ({ fieldId: field, message: errorTexts.messages[code] })),
    [state, errorTexts],
  );
  return (
    <>
      <ErrorSummary title={errorTexts.title} attempt={state.errors} errors={summary} />
      <form
        action={formAction}
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          // A double click sends it once.
          if (isPending) event.preventDefault();
        }}
      >
        {username === undefined ? null : (
          <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        )}
        {fields.map((field) => (
          <TextField
            key={field.name}
            {...field}
            defaultValue={state.values[field.name] ?? ""}
            error={summary.find(({ fieldId }) => fieldId === field.name)?.message ?? ""}
          />
        ))}
        <button className={BUTTON.primary} aria-disabled={isPending}>
          {submit}
        </button>
      </form>
    </>
  );
}
