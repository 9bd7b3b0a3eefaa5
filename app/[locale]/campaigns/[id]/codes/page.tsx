import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrintCodes } from "@/components/campaign/print-codes";
import { errorMessages } from "@/components/form/error-messages";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { MOST_CODES } from "@/lib/campaign/paper-code";
import { PRINT_CODES_ERRORS } from "@/lib/campaign/print-codes-form";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { href, redirectPath } from "@/lib/paths";
import { timeText } from "@/lib/text/time-text";
import { managedCampaign } from "@/server/campaign/guard";
import { isReviewer, listCodeUnits, takesCodes } from "@/server/campaign/paper-codes";
import { database } from "@/server/platform/database";
import { settings } from "@/server/platform/settings";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { print } from "./actions";

export const generateMetadata = titleOf("campaigns.codes");

/** What stands on the slips in one language. */
async function slipText(locale: Locale, closesAt: Date): Promise<string> {
  const t = await getTranslations({ locale, namespace: "campaigns.codes" });
  return t("slip", { until: timeText(closesAt, locale) });
}

/** Codes on paper for people without an address of their own: which units need some, and once the sheets. */
export default managedCampaign.page("campaigns/[id]/codes/page.tsx", async (visit) => {
  const { locale, params, campaign, person } = visit;
  const { id } = params;
  const { read } = database();
  const now = database().now();
  if (campaign.isRehearsal || !(campaign.confirmedAt === null || takesCodes(campaign, now)))
    redirect(redirectPath(locale, `/campaigns/${id}`));
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const units = await listCodeUnits(read, id);
  const { closesAt } = campaign;
  const slips = {
    kk: await slipText("kk", closesAt),
    ru: await slipText("ru", closesAt),
    en: await slipText("en", closesAt),
  };
  const isBarred = await isReviewer(read, person.id);
  return (
    <Page locale={locale} path={`/campaigns/${id}/codes`}>
      <p className="no-print mb-4">
        <a href={href(locale, `/campaigns/${id}`)} className={BUTTON.quiet}>
          {t("acts.cancel")}
        </a>
      </p>
      <div className="no-print max-w-text">
        <h1>{t("codes.title")}</h1>
        <p className="mt-2 text-lg font-semibold">{campaign.title[locale]}</p>
        <p className="mt-4 text-ink-soft">{t("codes.lead")}</p>
        <p className="mt-2">{t("codes.barred")}</p>
      </div>
      <div className="mt-6 print:mt-0">
        <Body />
      </div>
    </Page>
  );

  function Body() {
    if (isBarred) return <Notice tone="caution">{t("codes.errors.reviewer")}</Notice>;
    if (campaign.confirmedAt === null) return <Notice>{t("codes.draft")}</Notice>;
    if (units.length === 0) return <Notice>{t("codes.noUnits")}</Notice>;
    return (
      <PrintCodes
        action={print.bind(null, params)}
        units={units.map(({ unit, withoutAddress, places }) => ({
          id: unit.id,
          name: unitName(unit, locale),
          meaning:
            places === 0 ? t("codes.people", { count: withoutAddress }) : t("codes.again", { count: withoutAddress }),
          isSuggested: places === 0,
        }))}
        texts={{
          units: t("codes.units"),
          submit: t("codes.submit"),
          made: t("codes.made"),
          lead: t("codes.now"),
          steps: [
            t("codes.steps.print"),
            t("codes.steps.cut"),
            t("codes.steps.hand"),
            t("codes.steps.rest"),
            t("codes.steps.keep"),
          ],
        }}
        errors={{
          title: t("codes.errors.title"),
          messages: errorMessages(PRINT_CODES_ERRORS, (code) => t(`codes.errors.${code}`, { most: MOST_CODES })),
        }}
        slips={{
          texts: slips,
          address: `${settings().baseUrl.replace(/^https?:\/\//, "")}/code`,
        }}
      />
    );
  }
});
