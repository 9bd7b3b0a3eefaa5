import type { ReactNode } from "react";

/** Fields that belong together, under one heading. */
export function FieldGroup({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-5">
      <legend className="text-lg font-semibold">{legend}</legend>
      <p className="mt-1 max-w-text text-note text-ink-soft">{hint}</p>
      {children}
    </fieldset>
  );
}
