import { isLocale } from "@/lib/instrument/locales";
import { database } from "@/server/platform/database";
import { fileResponse } from "@/server/review/files/file-response";
import { isUnitFileName, makeUnitFile } from "@/server/review/files/unit-file";
import { requireReviewer } from "@/server/review/access";
import { settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";

type Context = { params: Promise<{ locale: string; id: string; unit: string; name: string }> };

/** A unit's report as a file: report.pdf, report.xlsx, report.csv. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const reviewer = await requireReviewer();
  const { locale, id: campaignId, unit: unitId, name } = await params;
  if (!isLocale(locale) || !isUnitFileName(name)) showNotFound();
  const wish = { campaignId, unitId, name, locale, isSimulated: settings().isDemo };
  const file = await makeUnitFile(database().read, reviewer, wish);
  return file ? fileResponse(file) : showNotFound();
}
