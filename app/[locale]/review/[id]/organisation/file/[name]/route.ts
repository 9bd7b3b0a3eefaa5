import { isLocale } from "@/lib/instrument/locales";
import { fileResponse } from "@/server/document/file-response";
import { database } from "@/server/platform/database";
import { settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";
import { isOrganisationFileName, makeOrganisationFile } from "@/server/review/files/organisation-file";
import { reviewedCampaign } from "@/server/review/guard";
import { findOrganisation } from "@/server/review/organisation";

/** The organisation as a file: organisation.pdf, organisation.pptx; its picture: principles.svg, principles.png. */
export const GET = reviewedCampaign.route(
  "[locale]/review/[id]/organisation/file/[name]/route.ts GET",
  async ({ params: { locale, name }, reviewer, reached }) => {
    if (!isLocale(locale) || !isOrganisationFileName(name)) showNotFound();
    const report = await findOrganisation(database().read, reviewer, reached);
    if (!report) showNotFound();
    const isSimulated = settings().isDemo || report.campaign.isRehearsal;
    const file = await makeOrganisationFile(report, { name, locale, isSimulated });
    return file ? fileResponse(file) : showNotFound();
  },
);
