import { isLocale } from "@/lib/instrument/locales";
import { database } from "@/server/platform/database";
import { isCampaignFileName, makeCampaignFile } from "@/server/review/files/campaign-file";
import { fileResponse } from "@/server/document/file-response";
import { settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";
import { reviewedCampaign } from "@/server/review/guard";

/** A campaign's tables and codebook as files: tables.xlsx, tables.csv, codebook.json. */
export const GET = reviewedCampaign.route(
  "[locale]/review/[id]/file/[name]/route.ts GET",
  async ({ params: { locale, name }, reached }) => {
    if (!isLocale(locale) || !isCampaignFileName(name)) showNotFound();
    const isSimulated = settings().isDemo || reached.campaign.isRehearsal;
    const file = await makeCampaignFile(database().read, reached, { name, locale, isSimulated });
    return file ? fileResponse(file) : showNotFound();
  },
);
