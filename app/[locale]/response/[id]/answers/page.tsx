import { getTranslations } from "next-intl/server";
import { AnswerTable } from "@/components/questionnaire/answer-table";
import { BUTTON } from "@/components/ui/button";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { href } from "@/lib/paths";
import { answerList } from "@/lib/response/answer-list";
import { database } from "@/server/platform/database";
import { readAnswers } from "@/server/response/stored-answers";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { stepTitles } from "../step-titles";

export const generateMetadata = titleOf("answers");

/** One's own answers, as they are stored. */
export default ownResponse.page("response/[id]/answers/page.tsx", async ({ locale, params: { id }, response }) => {
  const answers = await readAnswers(database().read, response);
  const instrument = instrumentOf(response.instrumentVersion);
  const steps = questionnaireSteps(instrument);
  const t = await getTranslations({ locale, namespace: "answers" });
  const check = await getTranslations({ locale, namespace: "check" });
  return (
    <Page locale={locale} path={`/response/${id}/answers`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <p className="no-print mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <a href={href(locale, `/response/${id}`)} className={BUTTON.secondary}>
          {response.submittedAt ? t("result") : t("continue")}
        </a>
        <a href={href(locale, `/response/${id}/download/csv`)} download className={BUTTON.quiet}>
          {t("csv")}
        </a>
        <a href={href(locale, `/response/${id}/download/json`)} download className={BUTTON.quiet}>
          {t("json")}
        </a>
        <a href={href(locale, `/response/${id}/delete`)} className={BUTTON.quiet}>
          {t("delete")}
        </a>
      </p>
      <AnswerTable
        answered={answerList(instrument, steps, answers, locale)}
        title={await stepTitles(steps, locale)}
        texts={{ skipped: check("skipped"), change: check("change") }}
        {...(response.submittedAt === null
          ? { changeHref: (stepId, itemId) => href(locale, `/response/${id}/${stepId}#${itemId}`) }
          : {})}
      />
    </Page>
  );
});
