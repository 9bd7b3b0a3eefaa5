import type { PlanView } from "@/lib/result/respondent-result";

/** Where a step says what it rests on: a place within the fold of its principle, which a link to it opens. */
export const basisOf = (principleId: string) => `${principleId}-basis`;

/** One next step for each of at most three principles, with a link to the practice that it rests on. */
export function StepList({ plan }: { plan: readonly PlanView[] }) {
  return (
    <ol className="mt-2 space-y-2.5">
      {plan.map(({ id, principle, steps, sources }, place) => (
        <li key={id} className="keep-together flex gap-3 text-note/[1.35]">
          <span
            aria-hidden="true"
            className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent text-sm font-semibold text-white print:border print:bg-white print:text-ink"
          >
            {place + 1}
          </span>
          <div className="min-w-0">
            <p>{steps[0]}</p>
            <p className="text-sm text-ink-soft">
              {principle}.{" "}
              <a href={`#${basisOf(id)}`}>{[...new Set(sources.map(({ section }) => section))].join(", ")}</a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
