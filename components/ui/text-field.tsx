type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  type?: "text" | "email" | "password" | "date" | "datetime-local";
  autoComplete?: string;
  defaultValue?: string;
  /** For codes: wide letters, no corrections by the keyboard. */
  isCode?: boolean;
};

/** A labelled text input; hint and error are read out with it. */
export function TextField({
  name,
  label,
  hint,
  error,
  type = "text",
  autoComplete = "off",
  defaultValue,
  isCode,
}: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className="max-w-[26rem]">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${name}-hint`} className="mt-0.5 text-note text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${name}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      ) : null}
      <input
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        spellCheck={false}
        {...(isCode ? { autoCapitalize: "characters" } : {})}
        {...(described === "" ? {} : { "aria-describedby": described })}
        {...(error ? { "aria-invalid": true } : {})}
        className={`mt-2 block min-h-11 w-full rounded-md border bg-white px-3 py-2 ${error ? "border-2 border-danger" : "border-edge"} ${isCode ? "font-mono text-lg tracking-widest uppercase" : ""}`}
      />
    </div>
  );
}
