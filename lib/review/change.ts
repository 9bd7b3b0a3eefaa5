import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { ENOUGH } from "../policy/scoring";
import { ASSUMED_ICC } from "../policy/statistics";
import { breakBetween, type CampaignFigures, type TrendCampaign } from "./comparable-figures";
import {
  type DifferenceVerdict,
  type MeanDifference,
  meanDifference,
  overallDifference,
  visibleDifference,
} from "./mean-difference";
import { meanFacts, type Shown, shownMean } from "./shown";
import { shownBasis } from "./shown-basis";
import { shownDifference } from "./shown-difference";
import { meanStep, upToStep } from "./steps";

/**
 * One line of the picture: the means as shown, and their difference with the interval that it shares the picture's
 * error of 5 % for. The verdict comes from unrounded means.
 */
export type ChangeLine = {
  id: PrincipleId | "overall";
  since: TrendCampaign;
  before: number;
  now: number;
  difference: Shown;
  verdict: DifferenceVerdict;
};

/** Changes of a unit since the last campaign that compares, line by line. */
export type Change = {
  /** Principles in the article's order, then the overall index; those only that compare with an earlier campaign. */
  lines: readonly ChangeLine[];
  /** Differences of about so many points would be seen; null without a line. */
  visiblePoints: number | null;
  /** The principles that the overall index is compared over. */
  overallOf: readonly PrincipleId[];
};

/** A line, with what of it is not shown. */
type Compared = ChangeLine & { exact: MeanDifference; step: number };

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function line(of: Pick<Compared, "id" | "since" | "exact" | "step"> & { before: number; now: number }): Compared {
  const reach = of.exact.interval[1] - of.exact.diff;
  return { ...of, difference: shownDifference(of.before, of.now, reach, of.step), verdict: of.exact.verdict };
}

function principleLine(id: PrincipleId, before: CampaignFigures, now: CampaignFigures): Compared | null {
  const [first, second] = [before.figures.columns.numbers[id], now.figures.columns.numbers[id]];
  if (!first || !second || breakBetween(before, now, [id]) !== null) return null;
  return line({
    id,
    since: before.campaign,
    before: shownMean(id, first, ASSUMED_ICC).value,
    now: shownMean(id, second, ASSUMED_ICC).value,
    // Plain numbers of answers, not effective ones: the same units stand on both sides.
    exact: meanDifference({ n: first.n, ...meanFacts(id, first) }, { n: second.n, ...meanFacts(id, second) }),
    step: Math.max(...[first, second].map(({ clampedN }) => meanStep(shownBasis(clampedN, 1).n))),
  });
}

/** The overall index over the same principles on both sides; its means are those of the shown ones. */
function overallLine(principles: readonly Compared[]): Compared | null {
  const [first] = principles;
  if (!first || principles.length < ENOUGH.principles) return null;
  return line({
    id: "overall",
    since: first.since,
    before: Math.round(meanOf(principles.map(({ before }) => before))),
    now: Math.round(meanOf(principles.map(({ now }) => now))),
    exact: overallDifference(principles.map(({ exact }) => exact)),
    step: Math.max(...principles.map(({ step }) => step)),
  });
}

/** What the first of `earlier` gives that gives anything. */
function firstOf<Found>(earlier: readonly CampaignFigures[], find: (before: CampaignFigures) => Found | null) {
  for (const before of earlier) {
    const found = find(before);
    if (found !== null) return found;
  }
  return null;
}

/**
 * How a unit's indices changed from the last campaign that compares to `campaignId`, each for itself; the overall index
 * over the principles that compare with one and the same campaign, at least five (measurement.md §4.13, "Change").
 * `stored`: the unit's figures, the earliest campaign first; later ones than `campaignId` are not looked at.
 */
export function changeOf(stored: readonly CampaignFigures[], campaignId: string): Change {
  const place = stored.findIndex(({ campaign }) => campaign.id === campaignId);
  const now = stored[place];
  if (!now) return { lines: [], visiblePoints: null, overallOf: [] };
  const earlier = stored.slice(0, place).reverse();
  const allSince = (before: CampaignFigures) => PRINCIPLE_IDS.flatMap((id) => principleLine(id, before, now) ?? []);
  const principles = PRINCIPLE_IDS.flatMap((id) => firstOf(earlier, (before) => principleLine(id, before, now)) ?? []);
  const joint = firstOf(earlier, (before) => {
    const over = allSince(before);
    const overall = overallLine(over);
    return overall && { overall, over };
  });
  const compared = [...principles, ...(joint ? [joint.overall] : [])];
  const error = Math.max(...compared.map(({ exact }) => exact.se));
  const step = Math.max(...compared.map((each) => each.step));
  return {
    lines: compared.map(({ exact: _exact, step: _step, ...shown }) => shown),
    visiblePoints: compared.length === 0 ? null : upToStep(visibleDifference(error), step),
    overallOf: joint ? joint.over.map(({ id }) => id).filter((id) => id !== "overall") : [],
  };
}
