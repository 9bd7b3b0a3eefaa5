import { enoughInvited } from "../policy/enough-invited";
import { SMALLEST_GROUPS } from "../policy/privacy";
import { type ShownPeople, shownOfClamped } from "../policy/shown-people";
import type { TotalFigure } from "./participation-figures";

/** How often something happened to responses or mail, exactly; `campaignId`: null outside any campaign. */
type Tally = { kind: string; campaignId: string | null; count: number };

/** A campaign with what its participation board tells last; null before the first count. */
type TalliedCampaign = { id: string; minimumGroup: number; board: TotalFigure | null };

/** A line of the log. `isAtLeast`: it happened so often or more; otherwise the number is the board's. */
export type ToldTally = { kind: string; campaignId: string | null; people: ShownPeople; isAtLeast: boolean };

/** What the board tells: the log says the same of it, since of two different counts the difference would speak. */
const BOARD_KINDS = [
  { kind: "response-started", of: "started" },
  { kind: "response-submitted", of: "answered" },
] as const;

function boardLines({ id, board }: TalliedCampaign): ToldTally[] {
  if (!board || board.groups === 0) return [];
  return BOARD_KINDS.map(({ kind, of }) => ({ kind, campaignId: id, people: board[of], isAtLeast: false }));
}

/** Everything else, only from the board's minimum on and never more than the board tells. */
function otherLine({ kind, count }: Tally, { id, minimumGroup, board }: TalliedCampaign): ToldTally[] {
  const isOfBoard = BOARD_KINDS.some((each) => each.kind === kind);
  if (isOfBoard || !board || count < enoughInvited(minimumGroup)) return [];
  const people = shownOfClamped(count, board.started);
  // Where the board tells of fewer than 5, a line would tell that there was somebody.
  return people === 0 ? [] : [{ kind, campaignId: id, people, isAtLeast: true }];
}

function lineOutside({ kind, count }: Tally): ToldTally[] {
  if (count < enoughInvited(SMALLEST_GROUPS.index)) return [];
  return [{ kind, campaignId: null, people: shownOfClamped(count), isAtLeast: true }];
}

/**
 * What the log tells of responses and mail, campaign by campaign, then of those outside any (architecture.md, "While a
 * campaign runs, and after").
 */
export function toldTallies(tallies: readonly Tally[], campaigns: readonly TalliedCampaign[]): ToldTally[] {
  const inCampaigns = campaigns.flatMap((campaign) => [
    ...boardLines(campaign),
    ...tallies.filter(({ campaignId }) => campaignId === campaign.id).flatMap((tally) => otherLine(tally, campaign)),
  ]);
  return [...inCampaigns, ...tallies.filter(({ campaignId }) => campaignId === null).flatMap(lineOutside)];
}
