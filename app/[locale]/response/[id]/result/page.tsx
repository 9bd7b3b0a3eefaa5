import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanList } from "@/components/result/plan-list";
import { Measured, PrincipleCard } from "@/components/result/principle-card";
import { ScenarioList } from "@/components/result/scenario-list";
import { Notice } from "@/components/ui/notice";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { ENOUGH, MOST } from "@/lib/policy/scoring";
import { redirectPath } from "@/lib/paths";
import { dateText } from "@/lib/text/time-text";
import { hasRecoveryCode } from "@/server/response/recover";
import { readResult } from "@/server/response/result";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { placeTexts } from "./place-texts";
import { resultTexts } from "./result-texts";
import { ResultActions } from "./result-actions";
import { SurveySection } from "./survey-section";

export const generateMetadata = titleOf("result");

export default ownResponse.page("response/[id]/result/page.tsx", async (visit) => {
  const { locale, params, searchParams, response } = visit;
  const { id } = params;
  const result = await readResult(response, locale);
  if (!result || !response.submittedAt) redirect(redirectPath(locale, `/response/${id}`));
  const t = await getTranslations({ locale, namespace: "result" });
  const texts = await resultTexts(locale);
  const placeText = await placeTexts(locale);
  const date = dateText(response.submittedAt, locale);
  const instrument = instrumentOf(response.instrumentVersion);
  const levels = instrument.levels.map((level) => ({
    name: level.name[locale],
    from: level.min,
    to: level.maxExclusive ?? 100,
  }));
  const { overall, plan, places, scenarios } = result;
  const contrast = texts.contrast(result.contrast);
  return (
    <Page locale={locale} path={`/response/${id}/result`}>
      {"already-submitted" in searchParams ? (
        <div className="no-print mb-8">
          <Notice tone="caution">{t("alreadySubmitted")}</Notice>
        </div>
      ) : null}
      <h1>{t("title")}</h1>
      <p className="mt-3 text-lg text-ink-soft">{t("lead", { date })}</p>

      <section className="mt-8 rounded-lg border border-line p-5 sm:p-7">
        <h2>{t("overall.title")}</h2>
        {overall === null ? (
          <p className="mt-3">{t("overall.missing", { needed: ENOUGH.principles })}</p>
        ) : (
          <div className="mt-3">
            <Measured view={overall} levels={levels} texts={texts.measured} />
            <p className="mt-3 text-note text-ink-soft">{t("overall.basis", { principles: overall.principles })}</p>
          </div>
        )}
        {contrast === null ? null : <p className="mt-4 max-w-text">{contrast}</p>}
      </section>

      <section className="mt-12">
        <h2>{t("plan.title")}</h2>
        <p className="mt-2 max-w-text text-ink-soft">{plan.length === 0 ? t("plan.none") : t("plan.lead")}</p>
        <PlanList plan={plan} restsOn={t("plan.restsOn")} />
      </section>

      <section className="mt-14">
        <h2>{t("principles.title")}</h2>
        <p className="mt-2 max-w-text text-ink-soft">{t("principles.lead")}</p>
        <p className="mt-2 max-w-text text-ink-soft">{texts.bandSource(result.bandSource)}</p>
        <p className="mt-2 max-w-text text-ink-soft">{texts.levels(instrument)}</p>
        {result.principles.some(({ warning }) => warning !== null) ? (
          <p className="mt-2 max-w-text text-ink-soft">{t("reading.why")}</p>
        ) : null}
        <p className="mt-2 mb-5 max-w-text text-ink-soft">{result.disclaimer}</p>
        {places.size === 0 ? null : <p className="mt-2 mb-5 max-w-text text-ink-soft">{placeText.lead}</p>}
        <ul>
          {result.principles.map((principle) => (
            <PrincipleCard
              key={principle.id}
              principle={principle}
              levels={levels}
              place={placeText.of(places.get(principle.id))}
              texts={{
                ...texts.measured,
                skipped: t("reading.skipped"),
                national: t("national.title"),
                strength: texts.strength,
              }}
            />
          ))}
        </ul>
      </section>

      <SurveySection locale={locale} survey={result.survey} limits={result.limits} />

      <section className="mt-14">
        <h2>{t("scenarios.title")}</h2>
        {scenarios.score === null ? (
          <p className="mt-2 max-w-text">
            {t("scenarios.missing", { needed: ENOUGH.scenarios, answered: scenarios.answered })}
          </p>
        ) : (
          <p className="mt-2 flex flex-wrap items-baseline gap-x-3">
            <span className="text-3xl font-semibold tabular-nums">{Math.round(scenarios.score)}</span>
            <span className="text-lg font-semibold">{scenarios.band?.name}</span>
          </p>
        )}
        {scenarios.band === null ? null : <p className="mt-1 max-w-text">{scenarios.band.text}</p>}
        <p className="mt-2 max-w-text text-ink-soft">{t("scenarios.apart")}</p>
        {scenarios.hint === null ? null : (
          <div className="mt-4">
            <Notice>{scenarios.hint}</Notice>
          </div>
        )}
        <ScenarioList scenarios={scenarios.each} bestKey={MOST.scenario} texts={texts.scenarios} />
      </section>

      <ResultActions locale={locale} id={id} hasCode={hasRecoveryCode(response)} />
    </Page>
  );
});
