import { ENOUGH } from "@/lib/policy/scoring";
import type { ReleaseTable, SmallestGroups } from "@/lib/release/figures";
import type { UnitReport } from "../unit-report";
import { coverageText } from "../coverage-text";
import type { FileContext } from "./file-context";
import type { Figure, ReportFigures } from "./figures";

type Covered = Pick<UnitReport, "coverage">;

/** Whom the figures of a table cover, and where the others count, in a sentence or two. */
export function coveredText(
  { locale, words }: FileContext,
  { coverage }: Covered,
  table: ReleaseTable,
  groups: SmallestGroups,
): string {
  const say = (key: string, values: Readonly<Record<string, string | number>>) =>
    words(`review.coverage.${key}`, values);
  return coverageText(coverage[table], groups[table], say, locale);
}

/** Why a figure is not shown; null where it is. */
export function missingText(
  context: FileContext,
  report: Covered & ReportFigures,
  { id, table, find }: Pick<Figure, "id" | "table" | "find">,
  groups: SmallestGroups,
): string | null {
  const { words } = context;
  if (find(report)) return null;
  if (!report.coverage[table].people) return coveredText(context, report, table, groups);
  if (id === "overall") return words("files.missing.overall", { needed: ENOUGH.principles });
  return words("files.missing.column", { k: groups[table] });
}
