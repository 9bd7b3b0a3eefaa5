"use client";

import { useField } from "../form/form-context";

type Props = { label: string; options: readonly { value: string; label: string; meaning: string }[] };

/** The roles of a person, each with what it means. */
export function RoleField({ label, options }: Props) {
  const { list } = useField("roles");
  return (
    <fieldset id="roles" tabIndex={-1} className="max-w-text">
      <legend className="font-semibold">{label}</legend>
      {options.map(({ value, label: role, meaning }) => (
        <label key={value} className="flex min-h-11 cursor-pointer gap-3 py-2">
          <input
            type="checkbox"
            id={`roles-${value}`}
            name="roles"
            value={value}
            defaultChecked={list.includes(value)}
            aria-describedby={`roles-${value}-meaning`}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>
            <span className="block">{role}</span>
            <span id={`roles-${value}-meaning`} className="block text-note text-ink-soft">
              {meaning}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
