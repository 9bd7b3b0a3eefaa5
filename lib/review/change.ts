import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { breakBetween, type CampaignFigures, type TrendCampaign } from "./comparable-figures";
import {
  type MeanLine,
  meanPicture,
  type MeanPicture,
  overallLine,
  principleLine,
  type TestedMeans,
} from "./mean-lines";

/** A line with the campaign that it is compared with: `other` is the mean of then. */
export type ChangeLine = MeanLine & { since: TrendCampaign };

/** Changes of a unit since the last campaign that compares, line by line. */
export type Change = MeanPicture<ChangeLine>;

const since = ({ campaign }: CampaignFigures, { line, ...tested }: TestedMeans): TestedMeans<ChangeLine> => ({
  ...tested,
  line: { ...line, since: campaign },
});

function lineSince(id: PrincipleId, before: CampaignFigures, now: CampaignFigures): TestedMeans<ChangeLine> | null {
  const [first, second] = [before.figures.columns.numbers[id], now.figures.columns.numbers[id]];
  if (!first || !second || breakBetween(before, now, [id]) !== null) return null;
  return since(before, principleLine(id, first, second));
}

/** What the first of `earlier` gives that gives anything. */
function firstOf<Found>(earlier: readonly CampaignFigures[], find: (before: CampaignFigures) => Found | null) {
  for (const before of earlier) {
    const found = find(before);
    if (found !== null) return found;
  }
  return null;
}

/** The lines of a change with their tests, and the principles that the overall index is compared over. */
export type ComparedChange = { lines: readonly TestedMeans<ChangeLine>[]; overallOf: readonly PrincipleId[] };

/**
 * How a unit's indices changed from the last campaign that compares to `campaignId`, each for itself; the overall index
 * over the principles that compare with one and the same campaign, at least five (measurement.md §4.13, "Change").
 * `stored`: the unit's figures, the earliest campaign first; later ones than `campaignId` are not looked at.
 */
export function comparedChange(stored: readonly CampaignFigures[], campaignId: string): ComparedChange {
  const place = stored.findIndex(({ campaign }) => campaign.id === campaignId);
  const now = stored[place];
  if (!now) return { lines: [], overallOf: [] };
  const earlier = stored.slice(0, place).reverse();
  const principles = PRINCIPLE_IDS.flatMap((id) => firstOf(earlier, (before) => lineSince(id, before, now)) ?? []);
  const joint = firstOf(earlier, (before) => {
    const over = PRINCIPLE_IDS.flatMap((id) => lineSince(id, before, now) ?? []);
    const overall = overallLine(over);
    return overall && { overall: since(before, overall), over };
  });
  return {
    lines: [...principles, ...(joint ? [joint.overall] : [])],
    overallOf: joint ? joint.over.map(({ line }) => line.id).filter((id) => id !== "overall") : [],
  };
}

/** The same as it is shown. */
export function changePicture({ lines, overallOf }: ComparedChange): Change {
  return meanPicture(lines, overallOf);
}
