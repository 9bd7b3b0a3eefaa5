import { PARTICIPATION, PEOPLE_STEP } from "../policy/privacy";
import { mostShown, type ShownPeople } from "../policy/shown-people";

/** Thirds of those invited, in words; a border belongs to the middle one. */
export const THIRDS = ["under-third", "third-to-two-thirds", "over-two-thirds"] as const;

/** A third, or percent in steps of 5: 5 is "5 % or less", 95 is "95 % or more". */
export type ParticipationRate = (typeof THIRDS)[number] | number;

/** What is shown of some groups together: people invited, exactly, and how many of them answered. */
export type ShownParticipation = { invited: number; groups: number; answered: ShownPeople };

/** The middle of the numbers that the shown one allows, as a share of those invited, 0 to 1. */
function middleShare({ invited, groups, answered }: ShownParticipation): number {
  const isMost = answered === mostShown(invited, groups);
  const most = isMost ? invited : answered + PEOPLE_STEP - 1;
  return (answered + most) / 2 / invited;
}

function thirdOf(share: number): (typeof THIRDS)[number] {
  if (share < 1 / 3) return "under-third";
  return share > 2 / 3 ? "over-two-thirds" : "third-to-two-thirds";
}

/**
 * How many took part, from what is shown and nothing else, so that it adds nothing to it; of at least one person invited
 * (architecture.md, "What is shown", participation).
 */
export function participationRate(shown: ShownParticipation): ParticipationRate {
  const share = middleShare(shown);
  const { percentFrom, stepPct } = PARTICIPATION;
  if (shown.invited < percentFrom) return thirdOf(share);
  const nearest = Math.round((100 * share) / stepPct) * stepPct;
  return Math.min(100 - stepPct, Math.max(stepPct, nearest));
}

/** Participation as it is told beside the figures of a release. */
export type Participation = { invited: number; answered: ShownPeople; rate: ParticipationRate };

/** What is told of a figure of the board, without the number of its groups. */
export function participationOf(shown: ShownParticipation): Participation {
  const { invited, answered } = shown;
  return { invited, answered, rate: participationRate(shown) };
}

const HALF_PCT = 50;

/** Whether a rate says that fewer than half took part. The middle third does not say so. */
export function isUnderHalf(rate: ParticipationRate): boolean {
  return typeof rate === "number" ? rate < HALF_PCT : rate === "under-third";
}
