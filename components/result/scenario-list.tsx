import type { ScenarioView } from "@/lib/result/scenario-views";

type Props = {
  scenarios: readonly ScenarioView[];
  bestKey: number;
  texts: { chosen: string; best: string; skipped: string; points: (key: number) => string };
};

/** Every scenario with its options, their points and reasons, best first. */
export function ScenarioList({ scenarios, bestKey, texts }: Props) {
  return (
    <ol className="mt-5">
      {scenarios.map((scenario, place) => (
        <li key={scenario.id} className="border-t border-line py-6">
          <h3 className="flex max-w-figures gap-3 text-base font-normal">
            <span className="min-w-5 font-semibold text-accent tabular-nums">{place + 1}</span>
            <span>{scenario.story}</span>
          </h3>
          {scenario.isAnswered ? null : <p className="mt-2 ps-8 font-semibold">{texts.skipped}</p>}
          <ul className="mt-3 space-y-2 sm:ps-8">
            {[...scenario.options]
              .sort((a, b) => b.key - a.key)
              .map((option) => (
                <li
                  key={option.text}
                  className={`keep-together grid gap-x-4 gap-y-0.5 rounded-md px-4 py-3 sm:grid-cols-[1fr_7.5rem] ${option.isChosen ? "bg-accent-wash inset-ring-1 inset-ring-accent print:border print:border-ink" : "bg-wash"}`}
                >
                  <p className={option.isChosen ? "font-semibold" : ""}>{option.text}</p>
                  <p className="text-note sm:row-span-2 sm:text-end">
                    <span className="tabular-nums">{texts.points(option.key)}</span>
                    {option.key === bestKey ? (
                      <span className="ms-2 font-semibold text-accent sm:ms-0 sm:block">{texts.best}</span>
                    ) : null}
                    {option.isChosen ? (
                      <span className="ms-2 font-semibold sm:ms-0 sm:block">{texts.chosen}</span>
                    ) : null}
                  </p>
                  <p className="text-note text-ink-soft">{option.reason}</p>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
