import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";

type Props = { locale: Locale; campaignId: string; current: "organisation" | "units" };

const LINK =
  "inline-flex min-h-8 items-center text-accent underline underline-offset-[0.2em] aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline";

/** The pages of a campaign's results for whoever reaches all of it: the organisation, and its units. */
export async function CampaignTabs({ locale, campaignId, current }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const tabs = [
    ["organisation", t("organisation.title"), `/review/${campaignId}/organisation`],
    ["units", t("organisation.units"), `/review/${campaignId}`],
  ] as const;
  return (
    <nav aria-label={t("title")} className="no-print mb-3 flex flex-wrap gap-x-5 text-note">
      <a href={href(locale, "/review")} className={LINK}>
        {t("all")}
      </a>
      {tabs.map(([id, text, path]) => (
        <a key={id} href={href(locale, path)} className={LINK} {...(id === current ? { "aria-current": "page" } : {})}>
          {text}
        </a>
      ))}
    </nav>
  );
}
