type Props = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  defaultValue: string;
  hint?: string;
  error?: string;
};

/** A labelled choice of one. */
export function SelectField({ name, label, options, defaultValue, hint, error = "" }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className="max-w-full min-w-0">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${name}-hint`} className="mt-1 max-w-text text-note text-ink-soft">
          {hint}
        </p>
      )}
      {error === "" ? null : (
        <p id={`${name}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
      <select
        id={name}
        name={name}
        defaultValue={defaultValue}
        {...(error === "" ? {} : { "aria-invalid": true })}
        {...(described === "" ? {} : { "aria-describedby": described })}
        className={`mt-2 block min-h-11 max-w-full rounded-md border bg-white px-3 py-2 ${error === "" ? "border-edge" : "border-2 border-danger"}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
