import { listLatestTotals } from "@/db/queries/published/participation";
import { listFiguresOf } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { participationOf } from "@/lib/campaign/participation-rate";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { RELEASE_TABLES } from "@/lib/release/figures";
import { buildFigures, type UnitFigures } from "@/lib/review/build-report";
import type { Participation } from "@/lib/review/unit-report";
import type { OrganisationReport } from "@/lib/review/views";
import { joinFigures } from "@/lib/review/whole";
import { topmostUnits } from "./comparisons";
import { participationByUnit } from "./overview";
import { findClosedWhole, type ReachedCampaign } from "./reach";
import { campaignFacts, refIn, refOf } from "./reports";

/** What is shown of a campaign's units together, without anything that it is compared with. */
export type WholeReport = Pick<
  OrganisationReport,
  "campaign" | "name" | "unitId" | "participation" | "coverage" | "overall" | "indices" | "lines" | "notes" | "answered"
>;

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

/** The report on the whole of a campaign, with the figures it is made of; null before its release. */
export async function reportOnWhole(
  db: Reader,
  reached: ReachedCampaign,
): Promise<{ report: WholeReport; figures: UnitFigures } | null> {
  const campaign = campaignFacts(reached);
  if (!campaign) return null;
  const tops = topmostUnits(reached);
  const topIds = tops.map(({ id }) => id);
  const figures = await figuresOfWhole(db, campaign.id, topIds);
  const participation = await participationOfWhole(db, campaign.id, topIds);
  const [only, ...others] = tops;
  const isOne = only !== undefined && others.length === 0;
  const shown = buildFigures(
    instrumentOf(campaign.instrumentVersion),
    nationalSurvey,
    figures,
    participation,
    refIn(reached),
  );
  const report = {
    ...{ campaign, unitId: isOne ? only.id : null, name: isOne ? refOf(only).name : campaign.title },
    ...{ participation, coverage: shown.coverage, overall: shown.overall, indices: shown.indices },
    ...{ lines: shown.lines, notes: shown.notes, answered: shown.answered },
  };
  return { report, figures };
}

/** The report on the whole of a campaign, whoever asks: what of it may be told is decided by whoever tells it. */
export async function findWhole(db: Reader, campaignId: string): Promise<WholeReport | null> {
  const reached = await findClosedWhole(db, campaignId);
  return reached && ((await reportOnWhole(db, reached))?.report ?? null);
}
