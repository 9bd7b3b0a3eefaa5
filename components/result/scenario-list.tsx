import type { Locale } from "@/lib/instrument/locales";
import type { ScenarioView } from "@/lib/result/scenario-views";
import { LinkedText } from "../knowledge/linked-text";

type Props = {
  locale: Locale;
  scenarios: readonly ScenarioView[];
  bestKey: number;
  texts: {
    chosen: string;
    best: string;
    chosenBest: string;
    skipped: string;
    reasons: string;
    points: (key: number) => string;
  };
};

/** Every scenario with one's own choice and the best one; all options with their points and reasons on request. */
export function ScenarioList({ locale, scenarios, bestKey, texts }: Props) {
  return (
    <ol className="space-y-4">
      {scenarios.map(({ id, story, isAnswered, options }) => {
        const ordered = [...options].sort((one, other) => other.key - one.key);
        const chosen = ordered.find(({ isChosen }) => isChosen);
        const best = ordered[0];
        return (
          <li key={id} className="keep-together space-y-1">
            <p className="text-ink-soft">{story}</p>
            {isAnswered ? null : <p className="font-semibold">{texts.skipped}</p>}
            {chosen === undefined || chosen.key === bestKey ? null : <Choice name={texts.chosen} text={chosen.text} />}
            {best === undefined ? null : (
              <Choice name={chosen?.key === bestKey ? texts.chosenBest : texts.best} text={best.text} />
            )}
            <details>
              <summary className="flex min-h-11 cursor-pointer items-center text-note text-accent underline underline-offset-[0.2em]">
                {texts.reasons}
              </summary>
              <ul className="space-y-2 border-s-2 border-line ps-3 text-note">
                {ordered.map(({ text, key, reasonParts }) => (
                  <li key={text}>
                    {text} <b className="font-semibold whitespace-nowrap">{texts.points(key)}.</b>{" "}
                    <span className="text-ink-soft">
                      <LinkedText locale={locale} parts={reasonParts} />
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ol>
  );
}

function Choice({ name, text }: { name: string; text: string }) {
  return (
    <p>
      <b className="font-semibold">{name}:</b> {text}
    </p>
  );
}
