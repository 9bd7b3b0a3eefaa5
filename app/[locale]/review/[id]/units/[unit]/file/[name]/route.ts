import { isLocale } from "@/lib/instrument/locales";
import { fileResponse } from "@/server/document/file-response";
import { isChartFileName, makeChartFile } from "@/server/review/files/chart-files";
import { isUnitFileName, makeUnitFile } from "@/server/review/files/unit-file";
import { database } from "@/server/platform/database";
import { findUnitView } from "@/server/review/comparisons";
import { settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";
import { publishedUnit } from "@/server/review/guard";

/** A unit's report as a file: report.pdf, report.xlsx, report.csv; guide.pdf; its charts: chart-indices.svg, chart-indices.png, … */
export const GET = publishedUnit.route(
  "[locale]/review/[id]/units/[unit]/file/[name]/route.ts GET",
  async ({ params: { locale, name }, reviewer, report }) => {
    if (!isLocale(locale)) showNotFound();
    const wish = { locale, isSimulated: settings().isDemo || report.campaign.isRehearsal };
    const view = await findUnitView(database().read, reviewer, report.campaign.id, report.unit.id);
    if (!view) showNotFound();
    if (isUnitFileName(name)) return fileResponse(await makeUnitFile(report, view, { ...wish, name }));
    const chart = isChartFileName(name) ? await makeChartFile(report, view, { ...wish, name }) : null;
    return chart ? fileResponse(chart) : showNotFound();
  },
);
