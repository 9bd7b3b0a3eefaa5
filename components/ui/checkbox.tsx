type Props = { name: string; label: string; hint?: string; isChecked?: boolean };

/** One checkbox with its label. */
export function Checkbox({ name, label, hint, isChecked = false }: Props) {
  return (
    <label className="flex min-h-11 cursor-pointer gap-3 py-2">
      <input
        type="checkbox"
        id={name}
        name={name}
        defaultChecked={isChecked}
        {...(hint === undefined ? {} : { "aria-describedby": `${name}-hint` })}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span>
        <span className="block">{label}</span>
        {hint === undefined ? null : (
          <span id={`${name}-hint`} className="block text-note text-ink-soft">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
