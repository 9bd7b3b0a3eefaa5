import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { OPEN_DATA_ANSWERS } from "@/lib/policy/privacy";
import type { Overview } from "@/lib/review/overview";

/** Files of the tables in reach and, for whoever reaches the whole campaign, open data and how well it measures. */
export async function CampaignLinks({
  locale,
  overview: { campaign, isWhole },
}: {
  locale: Locale;
  overview: Overview;
}) {
  const t = await getTranslations({ locale, namespace: "review" });
  const path = `/review/${campaign.id}`;
  const files = [
    ["tables.xlsx", t("files.xlsx")],
    ["tables.csv", t("files.csv")],
    ["codebook.json", t("files.codebook")],
    ...(isWhole
      ? ([
          ["open-data.csv", t("files.open")],
          ["open-data-codebook.json", t("files.openCodebook")],
        ] as const)
      : []),
  ] as const;
  return (
    <section className="no-print mt-12 border-t border-line pt-8">
      <h2>{t("overview.more")}</h2>
      <div className="mt-3 flex flex-wrap gap-x-6">
        {files.map(([name, text]) => (
          <a key={name} href={href(locale, `${path}/file/${name}`)} download className={BUTTON.quiet}>
            {text}
          </a>
        ))}
        {isWhole ? (
          <a href={href(locale, `${path}/quality`)} className={BUTTON.quiet}>
            {t("overview.quality")}
          </a>
        ) : null}
      </div>
      {isWhole ? (
        <p className="mt-3 max-w-figures text-note text-ink-soft">
          {t("files.openNote", { least: OPEN_DATA_ANSWERS })}
        </p>
      ) : null}
    </section>
  );
}
