"use client";

import type { FieldView } from "@/lib/response/step-view";
import { useField } from "../form/form-context";

type Props = { field: FieldView; question: string };

/** A statement and the words of its scale, as a field of a form. */
export function FormScaleField({ field, question }: Props) {
  const { id } = field.rule;
  const { value: current, error } = useField(id);
  const radio = (value: string) => ({ type: "radio", name: id, value, defaultChecked: current === value }) as const;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="scale-item keep-together"
      {...(error === "" ? {} : { "aria-describedby": `${id}-error` })}
    >
      <legend>
        {field.legend} <span className="sr-only">{question}</span>
      </legend>
      {error === "" ? null : (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="scale-steps">
        {field.options
          .filter(({ isStep }) => isStep)
          .map(({ value, label, hint }) => (
            <label key={value}>
              <input {...radio(value)} />
              <span>{label}</span> <small>{hint}</small>
            </label>
          ))}
      </div>
      {field.options
        .filter(({ isStep }) => !isStep)
        .map(({ value, label }) => (
          <label key={value} className="flex min-h-11 cursor-pointer items-center gap-2.5 text-note/[1.3]">
            <input {...radio(value)} className="size-5 shrink-0 accent-accent" />
            <span>{label}</span>
          </label>
        ))}
    </fieldset>
  );
}
