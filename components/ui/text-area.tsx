type Props = { name: string; label: string; error: string; defaultValue: string; maxLength: number; rows?: number };

/** A labelled field for a few sentences. */
export function TextArea({ name, label, error, defaultValue, maxLength, rows = 4 }: Props) {
  return (
    <div className="max-w-text">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {error === "" ? null : (
        <p id={`${name}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
      <textarea
        id={name}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={defaultValue}
        {...(error === "" ? {} : { "aria-invalid": true, "aria-describedby": `${name}-error` })}
        className={`mt-2 block w-full rounded-md border bg-white px-3 py-2 print:field-sizing-content print:min-h-16 ${error === "" ? "border-edge" : "border-2 border-danger"}`}
      />
    </div>
  );
}
