import { getTranslations } from "next-intl/server";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { Change as ChangeFigures } from "@/lib/review/change";
import type { Trend as TrendFigures, TrendSeries } from "@/lib/review/trend";
import { CampaignMeans } from "./campaign-means";
import { Change } from "./change";
import { Section } from "./section";

type Props = { locale: Locale; trend: TrendFigures & { change: ChangeFigures } };

/** How the unit's means changed, and the means of all its campaigns. */
export async function Trend({ locale, trend }: Props) {
  const { campaigns, series, change } = trend;
  const t = await getTranslations({ locale, namespace: "review" });
  if (campaigns.length < 2)
    return (
      <Section id="trend" title={t("trend.title")}>
        <p className="mt-2">{t(campaigns.length === 0 ? "trend.none" : "trend.one")}</p>
      </Section>
    );
  const { principles } = instrumentOf(campaigns.at(-1)?.instrumentVersion ?? "");
  const nameOf = (id: TrendSeries["id"]) =>
    principles.find((principle) => principle.id === id)?.shortName[locale] ?? t("overview.overall");
  // Of two campaigns that compare in everything the picture has said it all.
  const isRepeated = campaigns.length === 2 && change.lines.length === series.length;
  return (
    <Section id="trend" title={t("trend.title")}>
      <Change locale={locale} change={change} nameOf={nameOf} />
      {isRepeated ? null : <CampaignMeans locale={locale} trend={trend} nameOf={nameOf} />}
    </Section>
  );
}
