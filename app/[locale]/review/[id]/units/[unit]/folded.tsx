import type { ReactNode } from "react";
import { Fold } from "@/components/ui/fold";

type Props = { id: string; title: string; lead?: string; children: ReactNode };

/** A part of the report that is read on request; a link to its anchor finds it, and browsers open it. */
export function Folded({ id, title, lead, children }: Props) {
  return (
    <Fold title={title}>
      <section id={id} aria-label={title} className="report-part">
        {lead === undefined ? null : <p className="max-w-figures text-ink-soft">{lead}</p>}
        {children}
      </section>
    </Fold>
  );
}
