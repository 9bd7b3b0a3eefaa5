"use client";

import { useActionState, useEffect, useRef } from "react";
import type { PrintCodesError, PrintCodesState } from "@/lib/campaign/print-codes-form";
import { UNSENT } from "@/lib/form/form-state";
import { FormChecksField } from "../form/checks-field";
import { type FormTexts, FormView } from "../form/form-view";
import { PaperSheets, type SlipTexts } from "./paper-sheets";

type Props = {
  action: (state: PrintCodesState, form: FormData) => Promise<PrintCodesState>;
  units: readonly { id: string; name: string; meaning: string; isSuggested: boolean }[];
  texts: { units: string; submit: string; made: string; lead: string; steps: readonly string[] };
  errors: FormTexts<PrintCodesError>;
  slips: { texts: SlipTexts; address: string };
};

/** The choice of units; and once, in its place, the sheets with what is to be done with them. */
export function PrintCodes({ action, units, texts, errors, slips }: Props) {
  const sent = useActionState(action, UNSENT);
  const [{ sheets }] = sent;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [sheets]);
  if (!sheets) {
    const suggested = units.filter(({ isSuggested }) => isSuggested).map(({ id }) => id);
    return (
      <FormView sent={sent} initial={{ values: {}, lists: { units: suggested } }} errors={errors} submit={texts.submit}>
        <FormChecksField
          name="units"
          label={texts.units}
          options={units.map(({ id, name, meaning }) => ({ value: id, label: name, meaning }))}
        />
      </FormView>
    );
  }
  return (
    <>
      <div className="no-print max-w-text">
        <h2 ref={heading} tabIndex={-1}>
          {texts.made}
        </h2>
        <p className="mt-2 font-semibold">{texts.lead}</p>
        <ol className="mt-4 list-decimal space-y-1.5 ps-6">
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <div className="paper-sheets mt-8 print:mt-0">
        <PaperSheets sheets={sheets} {...slips} />
      </div>
    </>
  );
}
