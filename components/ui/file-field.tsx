/** A labelled input for a file. */
export function FileField({
  name,
  label,
  hint,
  accept,
}: {
  name: string;
  label: string;
  hint: string;
  accept: string;
}) {
  return (
    <div>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <p id={`${name}-hint`} className="mt-0.5 text-note text-ink-soft">
        {hint}
      </p>
      <input
        id={name}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={`${name}-hint`}
        className="mt-2 block w-full max-w-[26rem] rounded-md border border-edge bg-white p-2 file:me-3 file:min-h-9 file:cursor-pointer file:rounded-md file:border-0 file:bg-accent-wash file:px-4 file:font-semibold file:text-accent-strong"
      />
    </div>
  );
}
