import type { Locale } from "@/lib/instrument/locales";
import type { MeasuredView, MissingView, PlanView, PrincipleView } from "@/lib/result/respondent-result";
import { StatementLinks } from "../knowledge/statement-links";
import { Fold } from "../ui/fold";
import { basisOf } from "./step-list";

type Props = {
  locale: Locale;
  principle: PrincipleView;
  /** The next steps, where this is one of the principles that have some. */
  plan: PlanView | undefined;
  /** Where the index stands in this organisation, in words; null where that cannot be said. */
  place: string | null;
  practiceHref: string;
  texts: {
    /** The levels that the band reaches, and its two numbers. */
    band: (view: MeasuredView) => string;
    skipped: string;
    steps: string;
    practice: string;
    restsOn: string;
    missing: string;
  };
};

/** All about one principle, folded: its index in words, what the national survey says of it, steps and their sources. */
export function PrincipleFold({ locale, principle, plan, place, practiceHref, texts }: Props) {
  const { id, name, definition, measured, warning, benchmark } = principle;
  const hasIndex = "index" in measured;
  return (
    <Fold title={name} note={hasIndex ? String(Math.round(measured.index)) : texts.missing}>
      <p className="text-ink-soft">{definition}</p>
      {hasIndex ? (
        <>
          <p>
            <b className="font-semibold">{measured.level}</b>: {texts.band(measured)}. {measured.meaning}
          </p>
          {warning === null ? null : <p className="font-semibold">{warning}</p>}
          {place === null ? null : <p>{place}</p>}
        </>
      ) : (
        <Missing view={measured} skipped={texts.skipped} />
      )}
      {benchmark.strength === "none" ? null : <p>{benchmark.text}</p>}
      {plan === undefined ? null : (
        <>
          <h4 className="font-semibold">{texts.steps}</h4>
          <ul className="list-disc space-y-1 ps-5 marker:text-accent">
            {plan.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <h4 id={basisOf(id)} className="font-semibold">
            {texts.restsOn}
          </h4>
          <StatementLinks locale={locale} statements={plan.sources} />
        </>
      )}
      <p className="no-print">
        <a href={practiceHref}>{texts.practice}</a>
      </p>
    </Fold>
  );
}

/** Why there is no index, and the answers where these are shown instead. */
function Missing({ view: { missing, answers }, skipped }: { view: MissingView; skipped: string }) {
  return (
    <>
      <p className="font-semibold first-letter:uppercase">{missing}</p>
      {answers.length === 0 ? null : (
        <dl className="space-y-2 text-note">
          {answers.map(({ id, statement, answer }) => (
            <div key={id}>
              <dt className="text-ink-soft">{statement}</dt>
              <dd>{answer ?? skipped}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
