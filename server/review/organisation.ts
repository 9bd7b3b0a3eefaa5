import { listFiguresOf } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { hasFigures } from "@/lib/review/build-report";
import { compareUnit } from "@/lib/review/compare-unit";
import type { OrganisationReport } from "@/lib/review/views";
import { joinOverTime } from "@/lib/review/whole";
import { listOverTime, topmostUnits } from "./comparisons";
import type { ReachedCampaign, Reviewer } from "./reach";
import { refOf } from "./reports";
import { reportOnWhole } from "./whole";

/** Units whose figures are asked for at once. */
const BATCH = 500;

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
  const whole = reached.isWhole ? await reportOnWhole(db, reached) : null;
  if (!whole) return null;
  const { report, figures } = whole;
  const { id, instrumentVersion } = report.campaign;
  const topIds = topmostUnits(reached).map((unit) => unit.id);
  const overTime = joinOverTime(await Promise.all(topIds.map((unitId) => listOverTime(db, reviewer, unitId, id))));
  return {
    ...report,
    ...compareUnit(instrumentOf(instrumentVersion), nationalSurvey, {
      ...{ campaignId: id, index: figures.index, survey: figures.survey },
      ...{ whole: null, overTime, isWhole: true },
    }),
    units: await unitsWithoutFigures(db, reached, topIds),
  };
}
