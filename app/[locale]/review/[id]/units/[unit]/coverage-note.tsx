import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import type { ReleaseTable } from "@/lib/release/figures";
import { coverageText } from "@/lib/review/coverage-text";
import type { UnitReport } from "@/lib/review/unit-report";

type Props = { locale: Locale; report: UnitReport; table: ReleaseTable };

/** Whom the figures of a table cover, and where the others count. */
export async function CoverageNote({ locale, report: { coverage, campaign }, table }: Props) {
  const t = await getTranslations({ locale, namespace: "review.coverage" });
  return (
    <p className="mt-2 max-w-figures font-semibold">
      {coverageText(coverage[table], campaign.smallestGroups[table], t, locale)}
    </p>
  );
}
