import {
  CHART_FORMATS,
  CHART_IDS,
  type ChartFormat,
  type ChartId,
  reportChart,
} from "@/lib/review/files/report-charts";
import type { Comparisons } from "@/lib/review/compare-unit";
import type { UnitReport } from "@/lib/review/unit-report";
import type { FileWish } from "@/server/document/file-orders";
import type { MadeFile } from "@/server/document/file-response";
import { makeInThread } from "@/server/document/file-thread";
import { fileContext } from "./file-context";
import { unitFileStem } from "./unit-file";

export type ChartFileName = `chart-${ChartId}.${ChartFormat}`;

const NAMES = new Map<string, { id: ChartId; format: ChartFormat }>(
  CHART_IDS.flatMap((id) =>
    CHART_FORMATS.map((format) => [`chart-${id}.${format}` satisfies ChartFileName, { id, format }] as const),
  ),
);

export const isChartFileName = (name: string): name is ChartFileName => NAMES.has(name);

/** A chart of a unit's report as a file of its own; null where the unit has no figures for it. */
export async function makeChartFile(
  report: UnitReport,
  beside: Comparisons,
  { name, locale, isSimulated }: FileWish & { name: ChartFileName },
): Promise<MadeFile | null> {
  const wanted = NAMES.get(name);
  const context = fileContext(report.campaign.instrumentVersion, locale, isSimulated);
  const chart = wanted && reportChart(context, report, beside, wanted.id);
  if (!chart) return null;
  const { id, format } = wanted;
  const content = await makeInThread(() => ({ kind: "chart", format, chart }));
  return { name: unitFileStem(report, `chart-${id}`), format, content };
}
