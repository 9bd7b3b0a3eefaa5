import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { type PlannedUnit, visibleChange, visibleSharePoints } from "@/lib/campaign/planning";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { RELEASE_TABLES } from "@/lib/release/figures";
import type { NamedPlanUnit } from "@/server/campaign/plan-units";

type Props = {
  locale: Locale;
  rows: readonly PlannedUnit[];
  unitOf: (id: string) => NamedPlanUnit;
};

/** How far units stand in from those above; deeper ones no further, and none where each is a card. */
const DEPTHS = ["", "md:ps-4", "md:ps-8", "md:ps-12"];

/** Units with the tables in which they would have figures, what those could show, and where the others count. */
export async function PlanTable({ locale, rows, unitOf }: Props) {
  const t = await getTranslations({ locale, namespace: "campaigns.plan" });
  const name = (id: string) => unitName(unitOf(id), locale);
  const countsText = ({ unitId, countsIn }: PlannedUnit) => {
    if (unitOf(unitId).invited === 0 || countsIn === unitId) return null;
    return countsIn === null ? t("inNone") : t("countsIn", { unit: name(countsIn) });
  };
  // A number stays on the line of its word.
  const pointsText = (count: number) => <span className="whitespace-nowrap">{t("points", { count })}</span>;
  const tables = ({ figures }: PlannedUnit) => RELEASE_TABLES.filter((table) => figures[table] !== null);
  return (
    <Table
      caption={t("units")}
      headings={[t("unit"), t("invited"), t("tables"), t("change"), t("share")]}
      numeric={[1, 3, 4]}
      rows={rows.map((row) => {
        const { index, survey } = row.figures;
        const points = survey && visibleSharePoints(nationalSurvey, survey);
        const counts = countsText(row);
        return {
          key: row.unitId,
          cells: [
            <span key="unit" className={`block md:min-w-80 ${DEPTHS[Math.min(row.depth, DEPTHS.length - 1)] ?? ""}`}>
              {name(row.unitId)}
              {unitOf(row.unitId).isReportingGroup ? (
                <span className="block text-note font-normal text-accent">{t("isGroup")}</span>
              ) : null}
              {counts === null ? null : <span className="block text-note font-normal text-ink-soft">{counts}</span>}
            </span>,
            row.invited,
            tables(row)
              .map((table) => t(`table.${table}`))
              .join(", ") || null,
            index ? pointsText(Math.round(visibleChange(index))) : null,
            points === null ? null : pointsText(points),
          ],
        };
      })}
    />
  );
}
