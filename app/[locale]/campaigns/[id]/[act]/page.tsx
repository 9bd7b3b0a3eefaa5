import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { ACTS, isPlainAct } from "@/lib/campaign/acts";
import { nextYear } from "@/lib/campaign/next-year";
import { freeFrom } from "@/lib/campaign/period";
import { campaignStanding } from "@/lib/campaign/status";
import { coveredUnits } from "@/lib/campaign/taking-part";
import { MONTHS_BETWEEN_CAMPAIGNS } from "@/lib/policy/privacy";
import { href, redirectPath } from "@/lib/paths";
import { timeText } from "@/lib/text/time-text";
import { showNotFound } from "@/server/platform/show-not-found";
import { managedCampaign } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { act as doAct } from "./actions";
import { CloseWarnings } from "./close-warnings";

export const generateMetadata = titleOf("campaigns");

/** A question and one button, for each act that needs no more. */
export default managedCampaign.page("campaigns/[id]/[act]/page.tsx", async (visit) => {
  const { locale, params, campaign, roots, reached } = visit;
  const { id, act } = params;
  if (!isPlainAct(act)) showNotFound();
  const page = `/campaigns/${id}`;
  // Somebody did it already, or its time is over.
  const now = database().now();
  const standing = campaignStanding(campaign, now);
  if (!ACTS[standing].includes(act)) redirect(redirectPath(locale, page));
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const isFinal = act === "close" || act === "delete";
  const name = act === "delete" && standing === "rehearsal" ? "deleteRehearsal" : act;
  const next = nextYear(campaign, now);
  return (
    <Page locale={locale} path={`${page}/${act}`}>
      <h1>{t(`acts.${name}`)}</h1>
      <p className="mt-4 max-w-text text-lead">
        {t(`ask.${name}`, {
          title: campaign.title[locale],
          months: MONTHS_BETWEEN_CAMPAIGNS,
          date: timeText(next.opensAt, locale),
          end: timeText(next.closesAt, locale),
        })}
      </p>
      {act === "close" ? (
        <CloseWarnings
          locale={locale}
          campaign={campaign}
          units={coveredUnits(reached, roots).length}
          lockedUntil={freeFrom(now)}
        />
      ) : null}
      <form action={doAct.bind(null, params)} className="mt-8 flex flex-wrap items-center gap-4">
        <button className={isFinal ? BUTTON.danger : BUTTON.primary}>{t(`acts.${name}`)}</button>
        <a href={href(locale, page)} className={BUTTON.secondary}>
          {t("acts.cancel")}
        </a>
      </form>
    </Page>
  );
});
