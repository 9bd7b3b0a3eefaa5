import { findLastCountedDay, listParticipation } from "@/db/queries/published/participation";
import { listFiguresOf, listGroupSums } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { participationOf } from "@/lib/campaign/participation-rate";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { coverageOf, indexFigures, overallFigure } from "@/lib/review/build-report";
import { orderUnits, type Overview, type OverviewOrder, type OverviewRow } from "@/lib/review/overview";
import type { Participation } from "@/lib/review/unit-report";
import { type UnitSpread, unitSpread } from "@/lib/review/unit-spread";
import type { ReachedCampaign } from "./reach";
import { campaignFacts, refIn, refOf } from "./reports";

/** Units on one page of the overview. */
const PAGE = 50;

/** Participation of all units of a campaign at its close, by unit. */
export async function participationByUnit(db: Reader, campaignId: string): Promise<Map<string, Participation>> {
  const day = await findLastCountedDay(db, campaignId);
  const figures = day === undefined ? [] : await listParticipation(db, campaignId, day);
  return new Map(figures.map((figure) => [figure.unitId, participationOf(figure)]));
}

async function rowsOf(
  db: Reader,
  reached: ReachedCampaign,
  listed: ReturnType<typeof orderUnits<ReachedCampaign["units"][number] & { ref: OverviewRow["unit"] }>>,
): Promise<OverviewRow[]> {
  const { id, instrumentVersion } = reached.campaign;
  const instrument = instrumentOf(instrumentVersion);
  const ids = listed.map(({ unit }) => unit.id);
  const figures = new Map((await listFiguresOf(db, id, "index", ids)).map((row) => [row.unitId, row]));
  const participation = await participationByUnit(db, id);
  return listed.map(({ unit, depth }) => {
    const index = figures.get(unit.id);
    const tookPart = participation.get(unit.id) ?? null;
    const indices = indexFigures(instrument, index ? { index } : {});
    return {
      unit: unit.ref,
      depth,
      participation: tookPart,
      coverage: coverageOf(index, refIn(reached)),
      overall: overallFigure(indices),
      indices,
    };
  });
}

/** Whether the groups of the units in reach differ: of the others a reviewer learns nothing here either. */
async function spreadOf(db: Reader, { campaign, units }: ReachedCampaign): Promise<UnitSpread[]> {
  const within = new Set(units.map(({ id }) => id));
  const groups = await listGroupSums(db, campaign.id, "index");
  return unitSpread(groups.filter(({ unitId }) => within.has(unitId)).map(({ columns }) => columns));
}

/**
 * A page of the units in reach with their indices and participation. Null before the release; a page beyond the last
 * one is the last one.
 */
export async function findOverview(
  db: Reader,
  reached: ReachedCampaign,
  { page, order, locale }: { page: number; order: OverviewOrder; locale: Locale },
): Promise<Overview | null> {
  const campaign = campaignFacts(reached);
  if (!campaign) return null;
  const listed = orderUnits(
    reached.units.map((unit) => ({ ...unit, ref: refOf(unit) })),
    order,
    locale,
  );
  const pages = Math.max(1, Math.ceil(listed.length / PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    campaign,
    rows: await rowsOf(db, reached, listed.slice((shown - 1) * PAGE, shown * PAGE)),
    spread: await spreadOf(db, reached),
    isWhole: reached.isWhole,
    units: listed.length,
    page: shown,
    pages,
  };
}
