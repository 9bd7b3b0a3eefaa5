import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { statementPath, statementsOf } from "@/lib/knowledge/statements";
import { href } from "@/lib/paths";
import { FINDINGS } from "@/lib/policy/statistics";
import type { Recommendation } from "@/lib/review/finding";
import { recommendationText, type TellingContext } from "@/lib/review/finding-text";

type Props = {
  context: TellingContext;
  recommendations: readonly Recommendation[];
  hasFindings: boolean;
  children?: ReactNode;
};

/** The statements of the article, each in a few words that lead to it. */
function Sources({ context: { instrument, locale }, ids }: { context: TellingContext; ids: readonly string[] }) {
  return statementsOf(instrument, ids, locale).map(({ id, section, name }, i) => (
    <span key={id}>
      {i === 0 ? "" : "; "}
      <a href={href(locale, statementPath(id))}>{`${section}: ${name}`}</a>
    </span>
  ));
}

/** What to do: each names the findings it answers and the statements of the article it rests on. */
export async function Recommendations({ context, recommendations, hasFindings, children }: Props) {
  const t = await getTranslations({ locale: context.locale, namespace: "review" });
  const told = recommendations.slice(0, FINDINGS.shown).map((each) => recommendationText(context, each));
  if (!hasFindings && !children) return null;
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{t("advice.title")}</h2>
      {told.length === 0 && hasFindings ? <p className="mt-2">{t("findings.noAdvice")}</p> : null}
      {told.length === 0 ? null : (
        <ol className="numbered numbered-plain">
          {told.map(({ steps, sources, answers }) => (
            <li key={steps.join()}>
              <p>{steps.join(" ")}</p>
              <p className="text-sm text-ink-soft">
                {answers} <Sources context={context} ids={sources} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {children}
    </section>
  );
}
