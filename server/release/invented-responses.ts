import { listCampaignUnits, type StoredCampaign } from "@/db/queries/organisation/campaign";
import type { Reader } from "@/db/write";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { LOCALES } from "@/lib/instrument/locales";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { ONLINE } from "@/lib/release/figures";
import type { SubmittedRow } from "@/lib/release/submitted-row";
import { inventedCounts, inventedResponses, type RehearsedUnit } from "@/lib/simulation/rehearsal";
import { scoredRow } from "../response/scored-row";

type Rehearsal = Pick<StoredCampaign, "id" | "instrumentVersion">;

/** The units of a rehearsal with the people that were in them when it was made. */
async function listRehearsed(db: Reader, campaignId: string): Promise<RehearsedUnit[]> {
  const units = await listCampaignUnits(db, campaignId);
  return units.map(({ unitId, invited }) => ({ id: unitId, invited: invited ?? 0 }));
}

/** How many answers a rehearsal invents. */
export async function countInvented(db: Reader, { id }: Rehearsal): Promise<number> {
  const counts = inventedCounts(id, await listRehearsed(db, id), null);
  return counts.reduce((sum, { answered }) => sum + answered, 0);
}

/** The answers of a rehearsal, as the release would read them, `page` at a time. They are stored nowhere. */
export async function* inventedPages(
  db: Reader,
  { id, instrumentVersion }: Rehearsal,
  page: number,
): AsyncGenerator<SubmittedRow[], undefined> {
  const instrument = instrumentOf(instrumentVersion);
  let rows: SubmittedRow[] = [];
  for (const unit of await listRehearsed(db, id))
    for (const { answers, seconds } of inventedResponses(instrument, id, unit)) {
      const { p1, p2, p3, p4, p5, p6, p7, scenarioScore, obstacles } = scoredRow(instrument, answers, PLANNING_VALUES);
      rows.push({
        unitId: unit.id,
        origin: ONLINE,
        language: LOCALES[rows.length % LOCALES.length] ?? null,
        seconds,
        indices: {
          ...{ P1: p1 ?? null, P2: p2 ?? null, P3: p3 ?? null, P4: p4 ?? null },
          ...{ P5: p5 ?? null, P6: p6 ?? null, P7: p7 ?? null },
        },
        scenarioScore: scenarioScore ?? null,
        obstacles: obstacles ?? null,
        answers,
      });
      if (rows.length < page) continue;
      yield rows;
      rows = [];
    }
  if (rows.length > 0) yield rows;
}
