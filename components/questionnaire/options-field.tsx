"use client";

import type { UseFormRegister } from "react-hook-form";
import type { FieldValue } from "@/lib/response/answer-schema";
import type { FieldView } from "@/lib/response/step-view";
import { ClearButton } from "./clear-button";

export type FormValues = Record<string, FieldValue>;

type Props = {
  field: FieldView;
  number: number;
  /** Absent where the page offers it elsewhere. */
  clearLabel?: string | undefined;
  current: FieldValue;
  /** What the server's HTML shows as chosen. */
  initial: FieldValue;
  error?: string | undefined;
  hint?: string | undefined;
  /** What the last choice has taken back, in words. */
  cleared?: string | undefined;
  register: UseFormRegister<FormValues>;
  onChoice: (id: string, option: string) => void;
};

const isChosen = (value: FieldValue, option: string) =>
  typeof value === "object" ? !!value?.includes(option) : value === option;

/** A question with sentences to choose from, one or several; a scenario's story belongs to its legend. */
export function OptionsField(props: Props) {
  const { field, number, clearLabel, current, initial, error, hint, cleared, register, onChoice } = props;
  const { id, isMultiple } = field.rule;
  const input = register(id, {
    onChange: (event: { target: HTMLInputElement }) => {
      onChoice(id, event.target.value);
    },
  });
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      translate="no"
      className="options-field"
      {...(described === "" ? {} : { "aria-describedby": described })}
    >
      <legend>
        {field.lead === undefined ? (
          <span className="font-semibold">
            {number}. {field.legend}
          </span>
        ) : (
          <>
            <span className="block pb-1">{field.lead}</span>
            <span className="font-semibold">{field.legend}</span>
          </>
        )}
      </legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="pb-1 text-note text-ink-soft">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="pb-1 font-semibold text-danger">
          {error}
        </p>
      )}
      {field.options.map(({ value, label }) => (
        <label key={value}>
          <input
            {...input}
            type={isMultiple ? "checkbox" : "radio"}
            value={value}
            defaultChecked={isChosen(initial, value)}
            {...(error && isMultiple ? { "aria-invalid": true } : {})}
          />
          <span className="min-w-0">{label}</span>
        </label>
      ))}
      {isMultiple ? (
        <p role="status" className="min-h-6 pt-1 text-note text-ink-soft">
          {cleared}
        </p>
      ) : null}
      {isMultiple || clearLabel === undefined ? null : (
        <div className="min-h-11">
          {current === null ? null : <ClearButton id={id} label={clearLabel} of={field.legend} />}
        </div>
      )}
    </fieldset>
  );
}
