import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerTable } from "@/components/questionnaire/answer-table";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { takesAnswers } from "@/db/queries/personal/response";
import { answerRules } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { href, redirectPath } from "@/lib/paths";
import { ENOUGH } from "@/lib/policy/scoring";
import { answerList } from "@/lib/response/answer-list";
import { database } from "@/server/platform/database";
import { readAnswers } from "@/server/response/stored-answers";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { stepTitles } from "../step-titles";
import { submit } from "./actions";
import { InvitedAmong } from "./invited-among";

export const generateMetadata = titleOf("check");

export default ownResponse.page("response/[id]/check/page.tsx", async ({ locale, params, response }) => {
  const { id } = params;
  if (response.submittedAt) redirect(redirectPath(locale, `/response/${id}/result?already-submitted`));
  if (!(await takesAnswers(database().read, response, new Date())))
    redirect(redirectPath(locale, `/response/${id}/closed`));
  const answers = await readAnswers(database().read, response);
  const instrument = instrumentOf(response.instrumentVersion);
  const steps = questionnaireSteps(instrument);
  const total = answerRules(instrument).size;
  const needed = { items: ENOUGH.itemsPerPrinciple, scenarios: ENOUGH.scenarios };
  const skipped = total - Object.keys(answers).length;
  const t = await getTranslations({ locale, namespace: "check" });
  return (
    <Page locale={locale} path={`/response/${id}/check`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <div className="mt-6">
        <Notice tone={skipped === 0 ? "info" : "caution"}>
          <p>{skipped === 0 ? t("complete", { total }) : t("skippedCount", { skipped, total, ...needed })}</p>
        </Notice>
      </div>
      {response.invitationId === null ? null : <InvitedAmong locale={locale} invitationId={response.invitationId} />}
      <SubmitForm />
      <AnswerTable
        answered={answerList(instrument, steps, answers, locale)}
        title={await stepTitles(steps, locale)}
        texts={{ skipped: t("skipped"), change: t("change") }}
        changeHref={(stepId, itemId) => href(locale, `/response/${id}/${stepId}#${itemId}`)}
      />
      <SubmitForm />
    </Page>
  );

  function SubmitForm() {
    return (
      <form action={submit.bind(null, params)} className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
        <button className={BUTTON.primary}>{t("submit")}</button>
        <span className="text-note text-ink-soft">{t("final")}</span>
      </form>
    );
  }
});
