export type ChoosableUnit = {
  id: string;
  name: string;
  code: string;
  /** How many work there, in words, with everything below. */
  people: string;
  children: readonly ChoosableUnit[];
};

type Props = {
  units: readonly ChoosableUnit[];
  chosen: ReadonlySet<string>;
  /** For the triangle that shows the units below. */
  belowText: string;
  describedBy: string;
};

const holdsChosen = (unit: ChoosableUnit, chosen: ReadonlySet<string>): boolean =>
  unit.children.some((child) => chosen.has(child.id) || holdsChosen(child, chosen));

/** A tree of checkboxes: each unit can be opened to choose among those below. Works without scripts. */
export function UnitChooser({ units, chosen, belowText, describedBy }: Props) {
  return (
    <ul className="space-y-1">
      {units.map((unit) => (
        <li key={unit.id}>
          <label className="flex min-h-11 cursor-pointer gap-3 py-2">
            <input
              type="checkbox"
              name="units"
              value={unit.id}
              defaultChecked={chosen.has(unit.id)}
              aria-describedby={describedBy}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span>
              {unit.name}{" "}
              <span className="text-note text-ink-soft">
                {unit.code} · {unit.people}
              </span>
            </span>
          </label>
          {unit.children.length === 0 ? null : (
            <details open={holdsChosen(unit, chosen)} className="ms-2 border-s border-line ps-4">
              <summary className="min-h-8 cursor-pointer text-note text-accent underline underline-offset-[0.2em]">
                {belowText}
                <span className="sr-only"> {unit.name}</span> ({unit.children.length})
              </summary>
              <UnitChooser units={unit.children} chosen={chosen} belowText={belowText} describedBy={describedBy} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
