import type { ReactNode } from "react";

/** Fields that belong together, under one heading. */
export function FieldGroup({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{legend}</legend>
      <p className="mt-1 max-w-text text-note text-ink-soft">{hint}</p>
      <div className="mt-5 space-y-5">{children}</div>
    </fieldset>
  );
}
