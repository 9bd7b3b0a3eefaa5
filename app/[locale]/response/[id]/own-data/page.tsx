import { getTranslations } from "next-intl/server";
import { AnswerTable } from "@/components/questionnaire/answer-table";
import { BUTTON } from "@/components/ui/button";
import { FactList } from "@/components/ui/fact-list";
import { Fold } from "@/components/ui/fold";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { href } from "@/lib/paths";
import { answerList } from "@/lib/response/answer-list";
import { database } from "@/server/platform/database";
import { accountOf } from "@/server/response/account-of";
import { ownResponse } from "@/server/response/guard";
import { readAnswers } from "@/server/response/stored-answers";
import { personFacts } from "../../../own-data/person-facts";
import { responseFacts } from "../../../own-data/response-facts";
import { VisitFold } from "../../../own-data/visit-fold";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { stepTitles } from "../step-titles";
import { DataActions } from "./data-actions";

export const generateMetadata = titleOf("ownData");

/** All that is stored about oneself, seen from one response, and what one can do with it. */
export default ownResponse.page("response/[id]/own-data/page.tsx", async ({ locale, params: { id }, response }) => {
  const { read } = database();
  const answers = await readAnswers(read, response);
  const personId = await accountOf(read, response);
  const instrument = instrumentOf(response.instrumentVersion);
  const steps = questionnaireSteps(instrument);
  const t = await getTranslations({ locale, namespace: "ownData" });
  const check = await getTranslations({ locale, namespace: "check" });
  return (
    <Page locale={locale} path={`/response/${id}/own-data`}>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-text">{t("lead")}</p>
      <p className="no-print mt-3">
        <a href={href(locale, `/response/${id}`)} className={BUTTON.secondary}>
          {response.submittedAt ? t("toResult") : t("toQuestions")}
        </a>
      </p>
      <DataActions locale={locale} response={response} />
      <section className="mt-10">
        <h2>{t("response.title")}</h2>
        <FactList facts={await responseFacts(locale, response)} />
      </section>
      <div className="mt-10">
        {personId === null ? null : (
          <Fold title={t("person.title")}>
            <FactList facts={await personFacts(locale, personId)} />
          </Fold>
        )}
        <VisitFold locale={locale} />
        <Fold title={t("answers")} isOpen={response.submittedAt === null}>
          <div id="answers">
            <AnswerTable
              answered={answerList(instrument, steps, answers, locale)}
              title={await stepTitles(steps, locale)}
              texts={{ skipped: check("skipped"), change: check("change") }}
              {...(response.submittedAt === null
                ? { changeHref: (stepId, itemId) => href(locale, `/response/${id}/${stepId}#${itemId}`) }
                : {})}
            />
          </div>
        </Fold>
      </div>
    </Page>
  );
});
