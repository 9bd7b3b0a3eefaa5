import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";

type Props = { locale: Locale; campaignId: string; current: "organisation" | "units" };

/** The pages of a campaign's results for whoever reaches all of it: the organisation, and its units. */
export async function CampaignTabs({ locale, campaignId, current }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const tabs = [
    ["organisation", t("organisation.title"), `/review/${campaignId}/organisation`],
    ["units", t("organisation.units"), `/review/${campaignId}`],
  ] as const;
  return (
    <nav aria-label={t("title")} className="no-print mb-1 flex flex-wrap gap-x-5 text-note">
      {tabs.map(([id, text, path]) => (
        <a
          key={id}
          href={href(locale, path)}
          className={BUTTON.inRow}
          {...(id === current ? { "aria-current": "page" } : {})}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
