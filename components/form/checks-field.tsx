"use client";

import { useField } from "./form-context";

type Option = { value: string; label: string; meaning?: string };
type Props = { name: string; label: string; options: readonly Option[] };

/** A choice of any number, each with what it means. */
export function FormChecksField({ name, label, options }: Props) {
  const { list, error } = useField(name);
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      {...(error === "" ? {} : { "aria-describedby": `${name}-error` })}
      className="max-w-text"
    >
      <legend className="font-semibold">{label}</legend>
      {error === "" ? null : (
        <p id={`${name}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
      {options.map(({ value, label: text, meaning }) => (
        <label key={value} className="flex min-h-11 cursor-pointer gap-3 py-2">
          <input
            type="checkbox"
            id={`${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={list.includes(value)}
            {...(meaning === undefined ? {} : { "aria-describedby": `${name}-${value}-meaning` })}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>
            <span className="block">{text}</span>
            {meaning === undefined ? null : (
              <span id={`${name}-${value}-meaning`} className="block text-note text-ink-soft">
                {meaning}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
