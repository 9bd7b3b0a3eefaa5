import { isLocale } from "@/lib/instrument/locales";
import { fileResponse } from "@/server/document/file-response";
import { isUnitFileName, makeUnitFile } from "@/server/review/files/unit-file";
import { settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";
import { publishedUnit } from "@/server/review/guard";

/** A unit's report as a file: report.pdf, report.xlsx, report.csv. */
export const GET = publishedUnit.route(
  "[locale]/review/[id]/units/[unit]/file/[name]/route.ts GET",
  async ({ params: { locale, name }, report }) => {
    if (!isLocale(locale) || !isUnitFileName(name)) showNotFound();
    return fileResponse(await makeUnitFile(report, { name, locale, isSimulated: settings().isDemo || report.campaign.isRehearsal }));
  },
);
