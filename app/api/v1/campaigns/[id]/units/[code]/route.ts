import { unitReportJson } from "@/lib/review/api/report-json";
import { database } from "@/server/platform/database";
import { apiAnswer, apiRefusal } from "@/server/review/api-answer";
import { readToken } from "@/server/review/read-token";
import { findUnitReport } from "@/server/review/reports";

type Context = { params: Promise<{ id: string; code: string }> };

/** The released figures of a unit; what is not released, not there or not in reach is all "not found". */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const token = await readToken(request);
  if (!token.ok) return apiRefusal(token.reason);
  const { id, code } = await params;
  const report = await findUnitReport(database().read, token.reviewer, id, { code });
  return report ? apiAnswer(unitReportJson(report)) : apiRefusal("not-found");
}
