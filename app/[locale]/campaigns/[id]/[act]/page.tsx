import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { ACTS, isPlainAct } from "@/lib/campaign/acts";
import { campaignStatus } from "@/lib/campaign/status";
import { href, redirectPath } from "@/lib/paths";
import { showNotFound } from "@/server/platform/show-not-found";
import { managedCampaign } from "@/server/campaign/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { act as doAct } from "./actions";

export const generateMetadata = titleOf("campaigns");

/** A question and one button, for each act that needs no more. */
export default managedCampaign.page("campaigns/[id]/[act]/page.tsx", async ({ locale, params, campaign }) => {
  const { id, act } = params;
  if (!isPlainAct(act)) showNotFound();
  const page = `/campaigns/${id}`;
  // Somebody did it already, or its time is over.
  if (!ACTS[campaignStatus(campaign, new Date())].includes(act)) redirect(redirectPath(locale, page));
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const isFinal = act === "close" || act === "delete";
  return (
    <Page locale={locale} path={`${page}/${act}`}>
      <h1>{t(`acts.${act}`)}</h1>
      <p className="mt-4 max-w-text text-lead">{t(`ask.${act}`, { title: campaign.title[locale] })}</p>
      <form action={doAct.bind(null, params)} className="mt-8 flex flex-wrap items-center gap-4">
        <button className={isFinal ? BUTTON.danger : BUTTON.primary}>{t(`acts.${act}`)}</button>
        <a href={href(locale, page)} className={BUTTON.secondary}>
          {t("acts.cancel")}
        </a>
      </form>
    </Page>
  );
});
