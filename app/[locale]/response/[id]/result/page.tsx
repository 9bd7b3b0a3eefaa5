import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IndexPicture } from "@/components/charts/index-picture";
import { PrincipleFold } from "@/components/result/principle-fold";
import { StepList } from "@/components/result/step-list";
import { Notice } from "@/components/ui/notice";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { href, redirectPath } from "@/lib/paths";
import { placeTexts } from "@/lib/result/place-texts";
import { resultTexts } from "@/lib/result/result-texts";
import { dateText } from "@/lib/text/time-text";
import { wordsIn } from "@/server/platform/words";
import { hasRecoveryCode } from "@/server/response/recover";
import { readResult } from "@/server/response/result";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { LimitsFold } from "./limits-fold";
import { ResultActions } from "./result-actions";
import { ScenariosFold } from "./scenarios-fold";
import { SurveyFold } from "./survey-fold";

export const generateMetadata = titleOf("result");

export default ownResponse.page("response/[id]/result/page.tsx", async (visit) => {
  const { locale, params, searchParams, response } = visit;
  const { id } = params;
  const result = await readResult(response, locale);
  if (!result || !response.submittedAt) redirect(redirectPath(locale, `/response/${id}`));
  const t = await getTranslations({ locale, namespace: "result" });
  const words = wordsIn(locale);
  const texts = resultTexts(words, locale);
  const placeText = placeTexts(words);
  const instrument = instrumentOf(response.instrumentVersion);
  const { plan, principles, places } = result;
  const rows = principles.flatMap(({ id: principleId, shortName, measured }) =>
    "index" in measured
      ? { id: principleId, name: shortName, index: measured.index, band: measured.band, spoken: texts.spoken(measured) }
      : [],
  );
  const unmeasured = principles.filter(({ measured }) => "missing" in measured).map(({ shortName }) => shortName);
  return (
    <Page locale={locale} path={`/response/${id}/result`}>
      {"already-submitted" in searchParams ? (
        <div className="no-print mb-6">
          <Notice tone="caution">{t("alreadySubmitted")}</Notice>
        </div>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-4 lg:grid-cols-2 print:block">
        <div>
          <h1>{t("title")}</h1>
          <p className="mt-1 text-ink-soft">{t("lead", { date: dateText(response.submittedAt, locale) })}</p>
          <div className="mt-2 space-y-1.5 leading-[1.45]">
            {texts.sentences(result).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
        <section className="lg:row-start-2">
          <h2>{t("principles.title")}</h2>
          <p className="text-sm text-ink-soft">{t("principles.axis")}</p>
          <IndexPicture
            rows={rows}
            levels={instrument.levels.map(({ name, min }) => ({ name: name[locale], from: min }))}
            texts={{ dot: t("picture.dot"), band: t("picture.band") }}
          />
          {unmeasured.length === 0 ? null : <p className="mt-2 text-note">{texts.unmeasured(unmeasured)}</p>}
        </section>
        <section className="lg:row-span-2 lg:row-start-1 lg:pt-14">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <h2 className="min-w-0">{t("plan.title")}</h2>
            {plan.length === 0 ? null : (
              <p className="no-print text-sm">
                <a href={href(locale, `/response/${id}/plan`)}>{t("plan.make")}</a>
              </p>
            )}
          </div>
          {plan.length === 0 ? <p className="mt-2 text-note">{t("plan.none")}</p> : <StepList plan={plan} />}
        </section>
        <section className="folds">
          <h2>{t("each.title")}</h2>
          {principles.map((principle) => (
            <PrincipleFold
              key={principle.id}
              locale={locale}
              principle={principle}
              plan={plan.find((entry) => entry.id === principle.id)}
              place={placeText.of(places.get(principle.id))}
              practiceHref={href(locale, `/response/${id}/practice/${principle.id}`)}
              texts={{
                ...{ band: texts.band, skipped: t("reading.skipped"), missing: t("each.missing") },
                ...{ steps: t("plan.title"), restsOn: t("plan.restsOn"), practice: words("plan.practice") },
              }}
            />
          ))}
        </section>
        <section className="folds">
          <h2>{t("more.title")}</h2>
          <ScenariosFold locale={locale} scenarios={result.scenarios} />
          <SurveyFold locale={locale} result={result} />
          <LimitsFold locale={locale} instrument={instrument} result={result} />
          <p className="no-print mt-3">
            <a href={href(locale, `/response/${id}/countries`)}>{words("lens.title")}</a>
          </p>
          <ResultActions locale={locale} id={id} hasCode={hasRecoveryCode(response)} hasSteps={plan.length > 0} />
        </section>
      </div>
    </Page>
  );
});
