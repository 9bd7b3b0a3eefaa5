import type { ReactNode } from "react";

type Props = { id: string; title: string; lead?: string; children: ReactNode };

/** A part of the report, with the anchor that leads to it. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section id={id} className="mt-14 scroll-mt-6">
      <h2>{title}</h2>
      {lead === undefined ? null : <p className="mt-2 max-w-figures text-ink-soft">{lead}</p>}
      {children}
    </section>
  );
}
