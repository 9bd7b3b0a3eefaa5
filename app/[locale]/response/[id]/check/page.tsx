import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { takesAnswers } from "@/db/queries/personal/response";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { href, redirectPath } from "@/lib/paths";
import { answerRules } from "@/lib/response/answers";
import { type MissingGroup, missingAnswers } from "@/lib/response/missing-answers";
import { database } from "@/server/platform/database";
import { readAnswers } from "@/server/response/stored-answers";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { InvitedAmong } from "./invited-among";
import { MissingList } from "./missing-list";

export const generateMetadata = titleOf("check");

export default ownResponse.page("response/[id]/check/page.tsx", async ({ locale, params, response, searchParams }) => {
  const { id } = params;
  if (response.submittedAt) redirect(redirectPath(locale, `/response/${id}/result?already-submitted`));
  if (!(await takesAnswers(database().read, response, database().now())))
    redirect(redirectPath(locale, `/response/${id}/closed`));
  const instrument = instrumentOf(response.instrumentVersion);
  const missing = missingAnswers(
    instrument,
    questionnaireSteps(instrument),
    await readAnswers(database().read, response),
  );
  const t = await getTranslations({ locale, namespace: "check" });
  const questionnaire = await getTranslations({ locale, namespace: "questionnaire" });
  const nameOf = ({ id: group }: MissingGroup) =>
    instrument.principles.find((principle) => principle.id === group)?.name[locale] ??
    questionnaire(group === "survey" ? "survey.title" : "scenario.all");
  const asksFirst = searchParams["few"] !== undefined && missing.some(({ isTooFew }) => isTooFew);
  return (
    <Page locale={locale} path={`/response/${id}/check`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">
        {missing.length === 0 ? t("complete", { total: answerRules(instrument).size }) : t("missing")}
      </p>
      <MissingList locale={locale} responseId={id} groups={missing} nameOf={nameOf} />
      {response.invitationId === null ? null : <InvitedAmong locale={locale} invitationId={response.invitationId} />}
      <form method="post" action="check" className="mt-8 max-w-text">
        {asksFirst ? (
          <Notice tone="caution">
            <p role="alert">{t("few")}</p>
          </Notice>
        ) : null}
        {asksFirst ? <input type="hidden" name="few" value="yes" /> : null}
        <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
          <button className={BUTTON.primary}>{asksFirst ? t("submitAnyway") : t("submit")}</button>
          <span className="text-note text-ink-soft">{t("final")}</span>
        </p>
      </form>
      <p className="mt-4">
        <a href={href(locale, `/response/${id}/own-data#answers`)} className={BUTTON.quiet}>
          {t("all")}
        </a>
      </p>
    </Page>
  );
});
