import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QuestionnaireForm } from "@/components/questionnaire/questionnaire-form";
import { ScaleWords } from "@/components/questionnaire/scale-words";
import { LanguageName } from "@/components/ui/language-name";
import { takesAnswers } from "@/db/queries/personal/response";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { type Locale, LOCALES } from "@/lib/instrument/locales";
import { questionnaireSteps, type Step } from "@/lib/instrument/steps";
import { href, redirectPath } from "@/lib/paths";
import { neighbours } from "@/lib/response/neighbours";
import { NOT_POSTED } from "@/lib/response/posted-step";
import { type PageProgress, pageProgress } from "@/lib/response/progress";
import { fieldViews } from "@/lib/response/step-view";
import { database } from "@/server/platform/database";
import { postedState } from "@/server/platform/request-context";
import { readAnswers } from "@/server/response/stored-answers";
import { ownResponse } from "@/server/response/guard";
import { questionnaireTexts } from "./questionnaire-texts";
import { showNotFound } from "@/server/platform/show-not-found";

async function titleOfStep(steps: readonly Step[], step: Step, { first, last }: PageProgress, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  const scenarios = steps.filter(({ kind }) => kind === "scenario");
  if (step.kind === "survey") return t("survey.title");
  if (step.kind === "items") return t("items.title", { first, last });
  return t("scenario.title", { number: scenarios.indexOf(step) + 1, of: scenarios.length });
}

/** The first page of statements explains the scale; on the others what a chosen word means stands above its row. */
const FIRST_STATEMENTS = "items-1";

/** Said once: on the page of the survey questions, and on the first page of statements. */
async function introOf({ id, kind }: Step, stem: string, locale: Locale): Promise<string | undefined> {
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  if (kind === "survey") return t("survey.intro");
  return id === FIRST_STATEMENTS ? t("items.intro", { stem }) : undefined;
}

export const generateMetadata = ownResponse.metadata("response/[id]/[step]/page.tsx", async (visit) => {
  const { locale, params, response } = visit;
  const steps = questionnaireSteps(instrumentOf(response.instrumentVersion));
  const step = steps.find(({ id }) => id === params.step);
  return step ? { title: await titleOfStep(steps, step, pageProgress(steps, step.id), locale) } : {};
});

export default ownResponse.page("response/[id]/[step]/page.tsx", async ({ locale, params, response }) => {
  const { id, step: stepId } = params;
  const instrument = instrumentOf(response.instrumentVersion);
  const steps = questionnaireSteps(instrument);
  const step = steps.find((each) => each.id === stepId) ?? showNotFound("response");
  if (response.submittedAt) redirect(redirectPath(locale, `/response/${id}/result?already-submitted`));
  if (!(await takesAnswers(database().read, response, database().now())))
    redirect(redirectPath(locale, `/response/${id}/closed`));
  const answers = await readAnswers(database().read, response);
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  const progress = pageProgress(steps, step.id);
  const { back = href(locale, ""), next } = neighbours(instrument, step.id);
  const [scale] = instrument.scales;
  const isScale = step.kind === "items" && scale !== undefined;
  const otherLanguages = LOCALES.filter((each) => each !== locale);
  return (
    <QuestionnaireForm
      key={`${step.id}-${locale}`}
      locale={locale}
      title={await titleOfStep(steps, step, progress, locale)}
      intro={await introOf(step, scale?.stem[locale] ?? "", locale)}
      scaleQuestion={isScale ? t("items.question") : undefined}
      fields={fieldViews(instrument, step.itemIds, answers, locale, response.shuffleSeed)}
      progress={progress}
      hrefs={{ back, next, pause: "pause" }}
      footLinks={[
        { to: "back", label: t("back") },
        { to: "pause", label: t("pause") },
        ...otherLanguages.map((each) => ({
          to: each,
          label: <LanguageName locale={each} />,
          lang: each,
        })),
      ]}
      posted={postedState(NOT_POSTED)}
      texts={await questionnaireTexts(locale)}
    >
      {isScale && step.id === FIRST_STATEMENTS ? (
        <ScaleWords title={t("items.scale")} options={scale.options} locale={locale} />
      ) : null}
    </QuestionnaireForm>
  );
});
