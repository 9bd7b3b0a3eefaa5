"use client";

import type { UseFormRegister } from "react-hook-form";
import type { FieldValue } from "@/lib/response/answer-schema";
import type { FieldView } from "@/lib/response/step-view";
import { ClearButton } from "./clear-button";
import type { FormValues } from "./options-field";

type Props = {
  field: FieldView;
  number: number;
  /** The question that all statements answer: seen above them, and heard with each. */
  question: string;
  current: FieldValue;
  /** What the server's HTML shows as chosen. */
  initial: FieldValue;
  clearLabel: string;
  register: UseFormRegister<FormValues>;
  onChoice: (id: string) => void;
};

/** A statement and the steps of its scale in a row; what the chosen word means stands above it, in a place kept free. */
export function ScaleField({ field, number, question, current, initial, clearLabel, register, onChoice }: Props) {
  const { id } = field.rule;
  const input = register(id, {
    onChange: () => {
      onChoice(id);
    },
  });
  const steps = field.options.filter(({ isStep }) => isStep);
  return (
    <fieldset id={id} tabIndex={-1} translate="no" className="scale-item">
      <legend>
        {number}. {field.legend} <span className="sr-only">{question}</span>
      </legend>
      <div className="scale-steps">
        {steps.map(({ value, label, hint }) => (
          <label key={value}>
            <input {...input} type="radio" value={value} defaultChecked={initial === value} />
            <span>{label}</span> <small>{hint}</small>
          </label>
        ))}
      </div>
      <div className="flex items-center justify-between gap-x-3">
        {field.options
          .filter(({ isStep }) => !isStep)
          .map(({ value, label, hint }) => (
            <label key={value} className="flex min-h-11 cursor-pointer items-center gap-2.5 text-note/[1.3]">
              <input
                {...input}
                type="radio"
                value={value}
                defaultChecked={initial === value}
                className="size-5 shrink-0 accent-accent"
              />
              <span>
                {label}
                {hint === undefined ? null : <span className="block text-sm text-ink-soft"> {hint}</span>}
              </span>
            </label>
          ))}
        {current === null ? null : <ClearButton id={id} label={clearLabel} of={field.legend} />}
      </div>
    </fieldset>
  );
}
