import { campaignReportsJson } from "@/lib/review/api/report-json";
import { database } from "@/server/platform/database";
import { apiAnswer, apiRefusal } from "@/server/review/api-answer";
import { isBarred } from "@/server/review/reach";
import { findCampaignReports } from "@/server/review/unit-reports";
import { apiToken } from "@/server/review/guard";

/** The released figures of all units that the token reads, in one answer. */
export const GET = apiToken.route("api/v1/campaigns/[id]/units/route.ts GET", async ({ params: { id }, reviewer }) => {
  const { read } = database();
  const found = await findCampaignReports(read, reviewer, id);
  if (found) return apiAnswer(campaignReportsJson(found.campaign, found.reports));
  return apiRefusal((await isBarred(read, reviewer, id)) ? "barred" : "not-found");
});
