import type { ReactNode } from "react";

type Props = { id: string; title: string; lead?: string; children: ReactNode };

/** A part of the report that is always open, with the anchor that leads to it. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 scroll-mt-6">
      <h2 id={`${id}-title`}>{title}</h2>
      {lead === undefined ? null : <p className="mt-1 max-w-figures text-sm text-ink-soft">{lead}</p>}
      {children}
    </section>
  );
}
