import { isLocale } from "@/lib/instrument/locales";
import { database } from "@/server/platform/database";
import { isCampaignFileName, makeCampaignFile } from "@/server/review/files/campaign-file";
import { fileResponse } from "@/server/review/files/file-response";
import { requireReviewer } from "@/server/review/access";
import { settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";

type Context = { params: Promise<{ locale: string; id: string; name: string }> };

/** A campaign's tables and codebook as files: tables.xlsx, tables.csv, codebook.json. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const reviewer = await requireReviewer();
  const { locale, id: campaignId, name } = await params;
  if (!isLocale(locale) || !isCampaignFileName(name)) showNotFound();
  const wish = { campaignId, name, locale, isSimulated: settings().isDemo };
  const file = await makeCampaignFile(database().read, reviewer, wish);
  return file ? fileResponse(file) : showNotFound();
}
