import { getTranslations } from "next-intl/server";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { coversAll, coverageText } from "@/lib/review/coverage-text";
import type { Differing } from "@/lib/review/differing-units";
import type { OverviewRow } from "@/lib/review/overview";
import type { CampaignFacts } from "@/lib/review/unit-report";
import { peopleText, rateText } from "@/lib/text/people-text";

type Campaign = Pick<CampaignFacts, "smallestGroups" | "instrumentVersion">;

/** Where a unit stands, who took part, and whom its figures cover. */
export async function rowNotes(locale: Locale, { smallestGroups }: Campaign) {
  const t = await getTranslations({ locale, namespace: "review.overview" });
  const coverage = await getTranslations({ locale, namespace: "review.coverage" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  return ({ participation, coverage: covered, path }: OverviewRow): string[] => {
    const covers = coverageText(covered, smallestGroups.index, coverage, locale);
    const above = path.map(({ name }) => name[locale]).join(" / ");
    const where = path.length === 0 ? [] : [t("where", { path: above })];
    if (participation === null) return [...where, covers];
    const { invited, answered, rate } = participation;
    const values = { invited, peopleShown: peopleText(answered, counts), rate: rateText(rate, counts) };
    return [...where, t("tookPart", values), ...(coversAll(covered) ? [] : [covers])];
  };
}

/** In what a unit differs from the rest. */
export async function rowRemarks(locale: Locale, { instrumentVersion }: Campaign) {
  const t = await getTranslations({ locale, namespace: "review.overview.differs" });
  const { principles } = instrumentOf(instrumentVersion);
  const namesOf = (differs: readonly Differing[], verdict: Differing["verdict"]) => {
    const ids = differs.filter((each) => each.verdict === verdict).map(({ principleId }) => principleId);
    return principles.filter(({ id }) => ids.includes(id)).map(({ shortName }) => shortName[locale]);
  };
  return ({ differs }: OverviewRow): string[] => {
    if (differs === null) return [t("notCompared")];
    if (differs.length === 0) return [t("none")];
    return (["lower", "higher"] as const).flatMap((verdict) => {
      const names = namesOf(differs, verdict);
      return names.length === 0 ? [] : [t(verdict, { names: names.join(", ") })];
    });
  };
}
