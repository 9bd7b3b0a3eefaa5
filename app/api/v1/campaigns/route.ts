import { campaignListJson } from "@/lib/review/api/report-json";
import { database } from "@/server/platform/database";
import { apiAnswer, apiRefusal } from "@/server/review/api-answer";
import { readToken } from "@/server/review/read-token";
import { listReviewCampaigns } from "@/server/review/reports";

/** Released campaigns with units that the token reads. */
export async function GET(request: Request): Promise<Response> {
  const token = await readToken(request);
  if (!token.ok) return apiRefusal(token.reason);
  return apiAnswer(campaignListJson(await listReviewCampaigns(database().read, token.reviewer)));
}
