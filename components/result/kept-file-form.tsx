"use client";

import { type ComponentProps, useActionState } from "react";
import { type FormState, UNSENT } from "@/lib/form/form-state";
import type { KeptFileError } from "@/lib/result/kept-file";
import { type FormTexts, FormView } from "../form/form-view";
import { FileField } from "../ui/file-field";
import { HistoryView, type ShownHistory } from "./history-view";

/** What the form shows after it was sent: complaints, or the comparison. */
export type KeptFileState = FormState<KeptFileError> & { shown?: ShownHistory };

type Props = {
  action: (state: KeptFileState, form: FormData) => Promise<KeptFileState>;
  errors: FormTexts<KeptFileError>;
  texts: { file: string; hint: string; submit: string };
  view: Omit<ComponentProps<typeof HistoryView>, "shown">;
};

/** Takes the file of an earlier result and shows it beside the one at hand; without JavaScript the server does. */
export function KeptFileForm({ action, errors, texts, view }: Props) {
  const [state, send, isPending] = useActionState<KeptFileState, FormData>(action, UNSENT);
  return (
    <>
      <div role="status">{state.shown ? <HistoryView shown={state.shown} {...view} /> : null}</div>
      <div className={state.shown ? "no-print mt-10 border-t border-line pt-6" : "mt-6"}>
        <FormView sent={[state, send, isPending]} errors={errors} submit={texts.submit}>
          <FileField name="file" label={texts.file} hint={texts.hint} accept=".json,application/json" />
        </FormView>
      </div>
    </>
  );
}
