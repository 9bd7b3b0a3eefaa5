import { HEAT_STEPS } from "./heat-class";

/** The steps of the heat scale with their points, and the sign for "no figure". */
export function HeatLegend({ title, none }: { title: string; none: string }) {
  return (
    <div className="keep-together flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <span className="text-ink-soft">{title}</span>
      <ul className="flex flex-wrap gap-0.5">
        {HEAT_STEPS.map(({ className, from, to }) => (
          <li key={className} className={`min-w-13 rounded-sm px-1.5 py-1 text-center tabular-nums ${className}`}>
            {`${String(from)}–${String(to)}`}
          </li>
        ))}
      </ul>
      <span className="text-ink-soft">{none}</span>
    </div>
  );
}
