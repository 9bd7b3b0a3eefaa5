import { findLastCountedDay, listParticipation } from "@/db/queries/published/participation";
import { listFiguresOf } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { participationOf } from "@/lib/campaign/participation-rate";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { coverageOf, indexFigures, overallFigure } from "@/lib/review/build-report";
import type { Overview, OverviewRow } from "@/lib/review/overview";
import type { OverviewView } from "@/lib/review/overview-view";
import { type ListedUnit, listUnits } from "@/lib/review/unit-listing";
import type { Participation } from "@/lib/review/unit-report";
import type { ReachedCampaign, ReviewedUnit } from "./reach";
import { findReachFigures } from "./reach-figures";
import { campaignFacts, refIn, refOf } from "./reports";

/** Participation of all units of a campaign at its close, by unit. */
export async function participationByUnit(db: Reader, campaignId: string): Promise<Map<string, Participation>> {
  const day = await findLastCountedDay(db, campaignId);
  const figures = day === undefined ? [] : await listParticipation(db, campaignId, day);
  return new Map(figures.map((figure) => [figure.unitId, participationOf(figure)]));
}

async function rowsOf(
  db: Reader,
  reached: ReachedCampaign,
  listed: readonly ListedUnit<ReviewedUnit>[],
): Promise<Omit<OverviewRow, "differs">[]> {
  const { id, instrumentVersion } = reached.campaign;
  const instrument = instrumentOf(instrumentVersion);
  const ids = listed.map(({ unit }) => unit.id);
  const figures = new Map((await listFiguresOf(db, id, "index", ids)).map((row) => [row.unitId, row]));
  const participation = await participationByUnit(db, id);
  return listed.map(({ unit, depth, fold, above }) => {
    const index = figures.get(unit.id);
    const indices = indexFigures(instrument, index ? { index } : {});
    return {
      ...{ unit: refOf(unit), depth, fold, path: above.map(refOf) },
      participation: participation.get(unit.id) ?? null,
      coverage: coverageOf(index, refIn(reached)),
      overall: overallFigure(indices),
      indices,
    };
  });
}

/**
 * A page of the units in reach with their indices and participation, and what is said of all of them. Null before the
 * release; a page beyond the last one is the last one.
 */
export async function findOverview(
  db: Reader,
  reached: ReachedCampaign,
  view: OverviewView,
  locale: Locale,
): Promise<Overview | null> {
  const campaign = campaignFacts(reached);
  if (!campaign) return null;
  const { rows, ...counts } = listUnits(reached.units, view, locale);
  const { differing, ...figures } = await findReachFigures(db, reached);
  return {
    ...{ campaign, isWhole: reached.isWhole, ...counts, ...figures },
    rows: (await rowsOf(db, reached, rows)).map((row) => ({ ...row, differs: differing.get(row.unit.id) ?? null })),
  };
}
