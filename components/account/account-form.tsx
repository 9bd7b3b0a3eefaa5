"use client";

import { useActionState } from "react";
import type { AccountFormState } from "@/lib/access/account-schema";
import { Notice } from "../ui/notice";
import { type FormParts, FormView } from "./form-view";

type Props = FormParts & {
  action: (state: AccountFormState, form: FormData) => Promise<AccountFormState>;
  /** Said when the action has succeeded and stays on this page. */
  done?: string;
};

/** A form about accounts; without JavaScript the server renders its state after a POST. */
export function AccountForm({ action, done = "", ...parts }: Props) {
  const [state, formAction, isPending] = useActionState(action, { errors: [], values: {}, isDone: false });
  return (
    <>
      <div role="status">
        {state.isDone ? (
          <div className="mb-6">
            <Notice>{done}</Notice>
          </div>
        ) : null}
      </div>
      <FormView {...parts} state={state} formAction={formAction} isPending={isPending} />
    </>
  );
}
