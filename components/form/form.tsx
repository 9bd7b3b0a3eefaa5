"use client";

import { useActionState } from "react";
import { type FormState, UNSENT } from "@/lib/form/form-state";
import { Notice } from "../ui/notice";
import { type FormParts, FormView } from "./form-view";

type Props<Code extends string> = FormParts<Code> & {
  action: (state: FormState<Code>, form: FormData) => Promise<FormState<Code>>;
  /** Said when the action has succeeded and stays on this page. */
  done?: string;
};

/** A form and what became of it; without JavaScript the server renders its state after a POST. */
export function Form<Code extends string>({ action, done, ...parts }: Props<Code>) {
  const sent = useActionState(action, UNSENT);
  return (
    <>
      {done === undefined ? null : (
        <div role="status">
          {sent[0].isDone ? (
            <div className="mb-6">
              <Notice>{done}</Notice>
            </div>
          ) : null}
        </div>
      )}
      <FormView {...parts} sent={sent} />
    </>
  );
}
