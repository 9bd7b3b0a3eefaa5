"use client";

import type { ReactNode } from "react";
import type { UseFormRegister } from "react-hook-form";
import type { FieldValue } from "@/lib/response/answer-schema";
import type { FieldView } from "@/lib/response/step-view";

export type FormValues = Record<string, FieldValue>;

type Props = {
  field: FieldView;
  /** Options beside each other on wide screens: the scale, not sentences. */
  isScale: boolean;
  number: number;
  current: FieldValue;
  /** What the server's HTML shows as chosen. */
  initial: FieldValue;
  error?: string | undefined;
  clearLabel: string;
  multipleHint?: string | undefined;
  register: UseFormRegister<FormValues>;
  onChoice: (id: string) => void;
};

const isChosen = (value: FieldValue, option: string) =>
  typeof value === "object" ? !!value?.includes(option) : value === option;

/** One question as a group of radio buttons or checkboxes. */
export function ChoiceField(props: Props) {
  const { field, isScale, number, current, initial, error, clearLabel, multipleHint, register, onChoice } = props;
  const { id, isMultiple } = field.rule;
  const hasAnswer = typeof current === "object" ? (current?.length ?? 0) > 0 : true;
  const input = register(id, {
    onChange: () => {
      onChoice(id);
    },
  });
  const described = [field.lead && `${id}-lead`, multipleHint && `${id}-hint`, error && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="my-7 min-w-0"
      {...(described === "" ? {} : { "aria-describedby": described })}
    >
      <legend className={field.lead === undefined ? "max-w-figures text-lg/[1.45] font-semibold" : "sr-only"}>
        <Numbered number={number}>{field.legend}</Numbered>
      </legend>
      {field.lead === undefined ? null : (
        <div className="max-w-figures">
          <p id={`${id}-lead`} className="text-lg/[1.5]">
            <Numbered number={number}>{field.lead}</Numbered>
          </p>
          <p aria-hidden="true" className="mt-3 ps-9 font-semibold">
            {field.legend}
          </p>
        </div>
      )}
      {multipleHint === undefined ? null : (
        <p id={`${id}-hint`} className="mt-1 ps-9 text-ink-soft">
          {multipleHint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="mt-2 ps-9 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className={isScale ? "mt-3 grid gap-2 lg:grid-cols-6" : "mt-3 grid max-w-figures gap-2 sm:ps-9"}>
        {field.options.map((option) => (
          <label
            key={option.value}
            className={`flex cursor-pointer gap-3 rounded-md border border-edge bg-white px-3 py-2.5 hover:bg-wash has-checked:border-accent has-checked:bg-accent-wash has-checked:inset-ring-1 has-checked:inset-ring-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${isScale ? "lg:flex-col lg:gap-1.5" : ""}`}
          >
            <input
              {...input}
              type={isMultiple ? "checkbox" : "radio"}
              value={option.value}
              defaultChecked={isChosen(initial, option.value)}
              {...(error && isMultiple ? { "aria-invalid": true } : {})}
              className="mt-0.5 size-5 shrink-0 accent-accent focus-visible:outline-none"
            />
            <span className="min-w-0">
              <span className={`block ${isScale ? "leading-snug font-semibold" : "leading-normal"}`}>
                {option.label}
              </span>
              {option.hint === undefined ? null : (
                <span className="block text-sm/[1.35] text-ink-soft">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <div className={`mt-1 min-h-11 ${isScale ? "" : "sm:ps-9"}`}>
        {current !== null && hasAnswer ? (
          <button
            name="to"
            value={`clear:${id}`}
            className="-ms-1 flex min-h-11 cursor-pointer items-center px-1 text-note text-accent underline underline-offset-[0.2em]"
          >
            {clearLabel}
            <span className="sr-only">: {field.lead ?? field.legend}</span>
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}

function Numbered({ number, children }: { number: number; children: ReactNode }) {
  return (
    <span className="flex gap-3">
      <span aria-hidden="true" className="min-w-6 shrink-0 font-semibold text-accent tabular-nums">
        {number}
      </span>
      <span>{children}</span>
    </span>
  );
}
