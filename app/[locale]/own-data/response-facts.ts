import { getTranslations } from "next-intl/server";
import { findStoredOfResponse, type StoredOfResponse } from "@/db/queries/personal/own-data";
import type { StoredResponse } from "@/db/queries/personal/response";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { RESPONSE_FACTS, type ResponseFact } from "@/lib/own-data/stored";
import { languageText } from "@/lib/text/language-text";
import { timeText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";
import { consentOf } from "@/server/response/consent";
import { hasRecoveryCode } from "@/server/response/recover";

/** Where the code of a response stands, or why it has none. */
function codeState(response: StoredResponse): "code" | "account" | "invitation" {
  if (hasRecoveryCode(response)) return "code";
  return response.invitationId === null ? "account" : "invitation";
}

/** What the database holds of a response, in words. */
export async function responseFacts(locale: Locale, response: StoredResponse) {
  const t = await getTranslations({ locale, namespace: "ownData.response" });
  const stored = await findStoredOfResponse(database().read, response.id);
  const time = (at: Date | null) => (at === null ? "" : timeText(at, locale));
  const campaignText = ({ campaignTitle, unit }: StoredOfResponse) => {
    if (campaignTitle === null) return t("campaign.none");
    const title = campaignTitle[locale];
    const where =
      unit === null ? t("campaign.in", { title }) : t("campaign.counts", { title, unit: unitName(unit, locale) });
    return response.withheldAt === null
      ? where
      : `${where} ${t("campaign.withheld", { date: time(response.withheldAt) })}`;
  };
  const { kind, version } = consentOf(response);
  const { answers, takenBack, firstAt, lastAt, isScored, plan, recheck, practiceFields } = stored;
  const [state, generation] = [codeState(response), response.codeGeneration];
  const texts: Record<ResponseFact, string> = {
    answers:
      answers + takenBack === 0
        ? t("answers.none")
        : t("answers.some", { answers, takenBack, first: time(firstAt), last: time(lastAt) }),
    times:
      response.submittedAt === null
        ? t("times.open", { from: time(response.createdAt) })
        : t("times.submitted", { from: time(response.createdAt), end: time(response.submittedAt) }),
    versions: t(`versions.${kind}`, { instrument: response.instrumentVersion, agreement: version }),
    result: isScored ? t("result.scored") : t("result.none"),
    language: response.language === null ? t("language.none") : languageText(response.language, locale),
    order: t("order.text"),
    owner: response.lockedAt === null ? t(`owner.${state}`) : t("owner.locked", { date: time(response.lockedAt) }),
    campaign: campaignText(stored),
    code: t(`code.${state}`, { generation }),
    saves: t("saves.text", { saves: response.revision }),
    plan:
      plan === null
        ? t("plan.none")
        : `${t("plan.some", { steps: plan.steps, ticked: plan.done, mails: plan.mails })} ${t(plan.isReminded ? "plan.asked" : "plan.notAsked")}`,
    recheck:
      recheck === null
        ? t("recheck.none")
        : t("recheck.some", { statements: recheck.statements, date: time(recheck.answeredAt) }),
    practice: t("practice.text", { fields: practiceFields }),
  };
  return RESPONSE_FACTS.map((fact) => ({ name: t(`${fact}.name`), text: texts[fact] }));
}
