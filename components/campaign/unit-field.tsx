"use client";

import { useField } from "../form/form-context";
import { type ChoosableUnit, UnitChooser } from "./unit-chooser";

type Props = { label: string; hint: string; belowText: string; units: readonly ChoosableUnit[] };

/** The units of a campaign. */
export function UnitField({ label, hint, belowText, units }: Props) {
  const { list, error } = useField("units");
  return (
    <fieldset id="units" tabIndex={-1}>
      <legend className="text-lg font-semibold">{label}</legend>
      <p id="units-hint" className="mt-1 max-w-text text-note text-ink-soft">
        {hint}
      </p>
      {error === "" ? null : (
        <p id="units-error" className="mt-2 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="mt-3">
        <UnitChooser
          units={units}
          chosen={new Set(list)}
          belowText={belowText}
          describedBy={error === "" ? "units-hint" : "units-error"}
        />
      </div>
    </fieldset>
  );
}
