"use client";

import { useActionState } from "react";
import { type FormState, UNSENT } from "@/lib/form/form-state";
import { Notice } from "../ui/notice";
import { type FormParts, FormView } from "./form-view";
import { MadePanel, type MadeTexts } from "./made-panel";

type Props<Code extends string> = FormParts<Code> & {
  action: (state: FormState<Code>, form: FormData) => Promise<FormState<Code>>;
  /** Said when the action has succeeded and stays on this page. */
  done?: string;
  /** Around what the action makes. */
  made?: MadeTexts;
};

/** A form and what became of it; without JavaScript the server renders its state after a POST. */
export function Form<Code extends string>({ action, done, made, ...parts }: Props<Code>) {
  const sent = useActionState(action, UNSENT);
  const [state] = sent;
  return (
    <>
      {done === undefined ? null : (
        <div role="status">
          {state.isDone ? (
            <div className="mb-6">
              <Notice>{done}</Notice>
            </div>
          ) : null}
        </div>
      )}
      {made && state.made ? <MadePanel made={state.made} texts={made} /> : null}
      <FormView {...parts} sent={sent} />
    </>
  );
}
