type Props = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  defaultValue: string;
};

/** A labelled choice of one. */
export function SelectField({ name, label, options, defaultValue }: Props) {
  return (
    <div>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <select
        id={name}
        name={name}
        defaultValue={defaultValue}
        className="mt-2 block min-h-11 max-w-full rounded-md border border-edge bg-white px-3 py-2"
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
