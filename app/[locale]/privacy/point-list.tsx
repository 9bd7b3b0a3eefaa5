import type { ReactNode } from "react";

type Props = { title: string; lead?: string; points: readonly string[]; children?: ReactNode };

/** A part of the page: a heading, and one point below the other. */
export function PointList({ title, lead, points, children }: Props) {
  return (
    <section className="mt-10 max-w-text">
      <h2>{title}</h2>
      {lead === undefined ? null : <p className="mt-2">{lead}</p>}
      <ul className="mt-3 list-disc space-y-1.5 ps-5 marker:text-accent">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
