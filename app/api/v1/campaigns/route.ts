import { campaignListJson } from "@/lib/review/api/report-json";
import { database } from "@/server/platform/database";
import { apiAnswer } from "@/server/review/api-answer";
import { listReviewCampaigns } from "@/server/review/reports";
import { apiToken } from "@/server/review/guard";

/** Released campaigns with units that the token reads. */
export const GET = apiToken.route("api/v1/campaigns/route.ts GET", async ({ reviewer }) =>
  apiAnswer(campaignListJson(await listReviewCampaigns(database().read, reviewer))),
);
