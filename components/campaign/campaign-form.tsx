"use client";

import { startTransition, useActionState, useMemo } from "react";
import type { CampaignFormState } from "@/lib/campaign/campaign-form";
import { BUTTON } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { SelectField } from "../ui/select-field";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { type ChoosableUnit, UnitChooser } from "./unit-chooser";

type Field = { name: string; label: string; hint?: string };

type Props = {
  action: (state: CampaignFormState, form: FormData) => Promise<CampaignFormState>;
  initial: CampaignFormState;
  units: readonly ChoosableUnit[];
  fields: { titles: readonly Field[]; messages: readonly Field[]; times: readonly Field[]; others: readonly Field[] };
  versions: readonly string[];
  maxMessage: number;
  texts: Record<
    "titles" | "titlesHint" | "messages" | "messagesHint" | "units" | "unitsHint" | "below" | "times" | "timesHint",
    string
  > & { version: string; save: string; summary: string };
};

const LEGEND = "text-lg font-semibold";
const HINT = "mt-1 max-w-[42rem] text-[0.9375rem] text-ink-soft";

/** Everything about a campaign on one page. */
export function CampaignForm({ action, initial, units, fields, versions, maxMessage, texts }: Props) {
  const [state, formAction, isPending] = useActionState(action, initial);
  const summary = useMemo(() => state.errors.map(({ field, message }) => ({ fieldId: field, message })), [state]);
  const errorOf = (name: string) => summary.find(({ fieldId }) => fieldId === name)?.message ?? "";
  const valueOf = (name: string) => state.values[name] ?? "";
  const textField = (field: Field, type?: "datetime-local") => (
    <TextField
      key={field.name}
      {...field}
      {...(type ? { type } : {})}
      defaultValue={valueOf(field.name)}
      error={errorOf(field.name)}
    />
  );
  return (
    <>
      <ErrorSummary title={texts.summary} attempt={state.errors} errors={summary} />
      <form
        action={formAction}
        noValidate
        className="space-y-10"
        onSubmit={(event) => {
          // By hand, because React empties a form that it has sent itself.
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          if (!isPending) startTransition(() => formAction(form));
        }}
      >
        <fieldset className="space-y-5">
          <legend className={LEGEND}>{texts.titles}</legend>
          <p className={HINT}>{texts.titlesHint}</p>
          {fields.titles.map((field) => textField(field))}
        </fieldset>
        <fieldset id="units" tabIndex={-1}>
          <legend className={LEGEND}>{texts.units}</legend>
          <p id="units-hint" className={HINT}>
            {texts.unitsHint}
          </p>
          {errorOf("units") === "" ? null : (
            <p id="units-error" className="mt-2 font-semibold text-danger">
              {errorOf("units")}
            </p>
          )}
          <div className="mt-3">
            <UnitChooser
              units={units}
              chosen={new Set(state.units)}
              belowText={texts.below}
              describedBy={errorOf("units") === "" ? "units-hint" : "units-error"}
            />
          </div>
        </fieldset>
        <fieldset className="space-y-5">
          <legend className={LEGEND}>{texts.times}</legend>
          <p className={HINT}>{texts.timesHint}</p>
          {fields.times.map((field) => textField(field, "datetime-local"))}
        </fieldset>
        <div className="space-y-5">
          {fields.others.map((field) => textField(field))}
          {versions.length === 1 ? (
            <input type="hidden" name="instrumentVersion" value={versions[0]} />
          ) : (
            <SelectField
              name="instrumentVersion"
              label={texts.version}
              options={versions.map((version) => ({ value: version, label: version }))}
              defaultValue={valueOf("instrumentVersion")}
            />
          )}
        </div>
        <fieldset className="space-y-5">
          <legend className={LEGEND}>{texts.messages}</legend>
          <p className={HINT}>{texts.messagesHint}</p>
          {fields.messages.map((field) => (
            <TextArea
              key={field.name}
              {...field}
              defaultValue={valueOf(field.name)}
              error={errorOf(field.name)}
              maxLength={maxMessage}
            />
          ))}
        </fieldset>
        <button className={BUTTON.primary} aria-disabled={isPending}>
          {texts.save}
        </button>
      </form>
    </>
  );
}
