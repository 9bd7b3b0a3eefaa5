import { listLatestTotals } from "@/db/queries/published/participation";
import { listFiguresOf } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { participationOf } from "@/lib/campaign/participation-rate";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { RELEASE_TABLES } from "@/lib/release/figures";
import { buildFigures, hasFigures, type UnitFigures } from "@/lib/review/build-report";
import { compareUnit } from "@/lib/review/compare-unit";
import type { Participation } from "@/lib/review/unit-report";
import type { OrganisationReport } from "@/lib/review/views";
import { joinFigures, joinOverTime } from "@/lib/review/whole";
import { listOverTime, topmostUnits } from "./comparisons";
import { participationByUnit } from "./overview";
import type { ReachedCampaign, Reviewer } from "./reach";
import { campaignFacts, refIn, refOf } from "./reports";

/** Units whose figures are asked for at once. */
const BATCH = 500;

async function figuresOfWhole(db: Reader, campaignId: string, topIds: readonly string[]): Promise<UnitFigures> {
  const tables = await Promise.all(
    RELEASE_TABLES.map(async (table) => [table, joinFigures(await listFiguresOf(db, campaignId, table, topIds))]),
  );
  return Object.fromEntries(tables.filter(([, figures]) => figures !== undefined)) as UnitFigures;
}

/** Participation at the close: of the unit at the top, or of the campaign where it has several. */
async function participationOfWhole(db: Reader, campaignId: string, topIds: readonly string[]): Promise<Participation> {
  const [only, ...others] = topIds;
  if (only !== undefined && others.length === 0) return (await participationByUnit(db, campaignId)).get(only) ?? null;
  const total = (await listLatestTotals(db)).get(campaignId);
  return total ? participationOf(total) : null;
}

async function unitsWithoutFigures(db: Reader, { campaign, units }: ReachedCampaign, topIds: readonly string[]) {
  const below = units.filter(({ id }) => !topIds.includes(id));
  const withFigures = new Set<string>();
  for (let from = 0; from < below.length; from += BATCH) {
    const ids = below.slice(from, from + BATCH).map(({ id }) => id);
    for (const row of await listFiguresOf(db, campaign.id, "index", ids))
      if (hasFigures(row) || row.invited === 0) withFigures.add(row.unitId);
  }
  return { all: below.length, without: below.filter(({ id }) => !withFigures.has(id)).map(refOf) };
}

/** The organisation as a whole, for whoever reaches all of a campaign; null before the release, or for anybody else. */
export async function findOrganisation(
  db: Reader,
  reviewer: Reviewer,
  reached: ReachedCampaign,
): Promise<OrganisationReport | null> {
  const campaign = campaignFacts(reached);
  if (!campaign || !reached.isWhole) return null;
  const tops = topmostUnits(reached);
  const topIds = tops.map(({ id }) => id);
  const instrument = instrumentOf(campaign.instrumentVersion);
  const figures = await figuresOfWhole(db, campaign.id, topIds);
  const participation = await participationOfWhole(db, campaign.id, topIds);
  const overTime = joinOverTime(await Promise.all(topIds.map((id) => listOverTime(db, reviewer, id, campaign.id))));
  const [only, ...others] = tops;
  const isOne = only !== undefined && others.length === 0;
  const shown = buildFigures(instrument, nationalSurvey, figures, participation, refIn(reached));
  return {
    ...{ campaign, unitId: isOne ? only.id : null, name: isOne ? refOf(only).name : campaign.title },
    ...{ participation, coverage: shown.coverage, overall: shown.overall, indices: shown.indices },
    ...{ lines: shown.lines, notes: shown.notes, answered: shown.answered },
    ...compareUnit(instrument, nationalSurvey, {
      ...{ campaignId: campaign.id, index: figures.index, survey: figures.survey },
      ...{ whole: null, overTime, isWhole: true },
    }),
    units: await unitsWithoutFigures(db, reached, topIds),
  };
}
