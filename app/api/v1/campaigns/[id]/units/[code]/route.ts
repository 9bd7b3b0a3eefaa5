import { unitReportJson } from "@/lib/review/api/report-json";
import { visibleLine } from "@/lib/text/visible-text";
import { database } from "@/server/platform/database";
import { apiAnswer, apiRefusal } from "@/server/review/api-answer";
import { isBarred } from "@/server/review/reach";
import { findUnitReport } from "@/server/review/reports";
import { apiToken } from "@/server/review/guard";

/** The released figures of a unit; a rehearsal, and what is not released, not there or not in reach is all "not found". */
export const GET = apiToken.route(
  "api/v1/campaigns/[id]/units/[code]/route.ts GET",
  async ({ params: { id, code }, reviewer }) => {
    const { read } = database();
    const report = await findUnitReport(read, reviewer, id, { code: visibleLine(code) });
    if (report && !report.campaign.isRehearsal) return apiAnswer(unitReportJson(report));
    return apiRefusal((await isBarred(read, reviewer, id)) ? "barred" : "not-found");
  },
);
