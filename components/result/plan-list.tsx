import type { PlanView } from "@/lib/result/respondent-result";

/** The next steps of at most three principles, each with the practice it rests on. */
export function PlanList({ plan, restsOn }: { plan: readonly PlanView[]; restsOn: string }) {
  return (
    <ol className="mt-5 space-y-5">
      {plan.map((entry, place) => (
        <li key={entry.id} className="keep-together rounded-lg border border-line p-5">
          <h3 className="flex gap-3">
            <span className="text-accent tabular-nums">{place + 1}</span>
            <span>
              {entry.principle} <span className="font-normal whitespace-nowrap text-ink-soft">· {entry.level}</span>
            </span>
          </h3>
          <ul className="mt-2 max-w-text list-disc space-y-1.5 ps-9 marker:text-accent">
            {entry.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <p className="mt-3 ps-6 text-note font-semibold">{restsOn}</p>
          <ul className="max-w-text space-y-1 ps-6 text-note text-ink-soft">
            {entry.sources.map((source) => (
              <li key={source.id}>
                <span className="font-semibold">{source.section}</span>: {source.text}{" "}
                <span className="whitespace-nowrap">[{source.id}]</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
