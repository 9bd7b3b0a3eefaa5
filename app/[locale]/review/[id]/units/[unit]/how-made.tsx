import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import { ROUNDING_VALUES } from "@/lib/review/rounding-values";
import type { CampaignFacts } from "@/lib/review/unit-report";
import { dateText } from "@/lib/text/time-text";
import { Folded } from "./folded";

/** How the figures come about, with what a reader needs to check them. */
export async function HowMade({ locale, campaign }: { locale: Locale; campaign: CampaignFacts }) {
  const t = await getTranslations({ locale, namespace: "review.made" });
  const change = await getTranslations({ locale, namespace: "review.change" });
  const { smallestGroups, releasedAt, instrumentVersion, hash } = campaign;
  return (
    <Folded id="made" title={t("title")}>
      <ul className="mt-3 max-w-figures list-disc space-y-2 ps-5 marker:text-accent">
        <li>{t("groups", smallestGroups)}</li>
        <li>{t("steps", ROUNDING_VALUES)}</li>
        <li>{t("rounding", ROUNDING_VALUES)}</li>
        <li>{t("together")}</li>
        <li>{t("test")}</li>
        <li>{t("exact")}</li>
        <li>{change("unrounded")}</li>
        <li>
          {t("frozen", { date: dateText(releasedAt, locale), version: instrumentVersion })}{" "}
          <code className="font-mono text-sm break-all">{hash}</code>
        </li>
      </ul>
    </Folded>
  );
}
