import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QUESTIONNAIRE_FORM } from "@/components/questionnaire/form-name";
import { QuestionnaireForm } from "@/components/questionnaire/questionnaire-form";
import { takesAnswers } from "@/db/queries/personal/response";
import { answerRules } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { LOCALES } from "@/lib/instrument/locales";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { href, redirectPath, saveAnswersHref } from "@/lib/paths";
import { fieldViews, stepPosition } from "@/lib/response/step-view";
import { database } from "@/server/platform/database";
import { readAnswers } from "@/server/response/stored-answers";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { saveStep } from "./actions";
import { neighbours } from "./neighbours";
import { questionnaireTexts } from "./questionnaire-texts";
import { showNotFound } from "@/server/platform/show-not-found";

export const generateMetadata = ownResponse.metadata("response/[id]/[step]/page.tsx", async (visit) => {
  const { locale, params, response } = visit;
  const position = stepPosition(questionnaireSteps(instrumentOf(response.instrumentVersion)), params.step);
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  return { title: t("progress", position) };
});

export default ownResponse.page("response/[id]/[step]/page.tsx", async ({ locale, params, response }) => {
  const { id, step: stepId } = params;
  const instrument = instrumentOf(response.instrumentVersion);
  const steps = questionnaireSteps(instrument);
  const step = steps.find((each) => each.id === stepId) ?? showNotFound("response");
  if (response.submittedAt) redirect(redirectPath(locale, `/response/${id}/result?already-submitted`));
  if (!(await takesAnswers(database().read, response, new Date())))
    redirect(redirectPath(locale, `/response/${id}/closed`));
  const answers = await readAnswers(database().read, response);
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  const position = stepPosition(steps, step.id);
  const { back, next } = neighbours(response, step.id);
  const path = `/response/${id}/${step.id}`;
  return (
    <Page locale={locale} path={path} formId={QUESTIONNAIRE_FORM}>
      <h1>{t(`${step.kind}.title`)}</h1>
      <p className="mt-3 mb-6 max-w-text text-ink-soft">
        {step.kind === "items" ? instrument.scales[0]?.stem[locale] : t(`${step.kind}.intro`)}
      </p>
      <QuestionnaireForm
        key={`${step.id}-${locale}`}
        locale={locale}
        fields={fieldViews(instrument, step.itemIds, answers, locale, response.shuffleSeed)}
        firstNumber={[...answerRules(instrument).keys()].indexOf(step.itemIds[0] ?? "") + 1}
        isScale={step.kind === "items"}
        step={position}
        saveUrl={saveAnswersHref(id)}
        hrefs={{
          back: href(locale, back),
          next: href(locale, next),
          ...Object.fromEntries(LOCALES.map((each) => [each, href(each, path)])),
        }}
        action={saveStep.bind(null, params)}
        texts={await questionnaireTexts(locale, position)}
      />
    </Page>
  );
});
