import { BARS, type Bar, preparedBy } from "../audit/acts";
import { monthsLater } from "../clock";
import { PREPARING_MONTHS } from "../policy/privacy";

/** What somebody did, of what the audit log keeps; `unitIds` null: it may concern any unit. */
export type DoneAct = { kind: string; at: Date; subjectId: string | null; unitIds: readonly string[] | null };

/** What of a campaign decides who may review it. `releasedAt` is null before the release. */
export type PreparedCampaign = {
  id: string;
  opensAt: Date;
  releasedAt: Date | null;
  /** Its units, and those above them: a role for a unit above reaches its units. */
  unitIds: ReadonlySet<string>;
  aboveIds: ReadonlySet<string>;
};

function touches({ kind, unitIds }: DoneAct, campaign: PreparedCampaign): boolean {
  if (unitIds === null) return true;
  const reachesDown = preparedBy(kind)?.bar === "roles";
  return unitIds.some((id) => campaign.unitIds.has(id) || (reachesDown && campaign.aboveIds.has(id)));
}

function prepares(act: DoneAct, campaign: PreparedCampaign): boolean {
  if (campaign.releasedAt !== null && act.at > campaign.releasedAt) return false;
  if (preparedBy(act.kind)?.of === "campaign") return act.subjectId === campaign.id;
  return act.at >= monthsLater(campaign.opensAt, -PREPARING_MONTHS) && touches(act, campaign);
}

/**
 * Why whoever did these acts cannot review a campaign; empty: they can. Whoever prepares who is invited must not read
 * what comes out (architecture.md, "Insiders"): from six months before the opening until the release.
 */
export function barsOf(acts: readonly DoneAct[], campaign: PreparedCampaign): Bar[] {
  const found = new Set(acts.filter((act) => prepares(act, campaign)).map(({ kind }) => preparedBy(kind)?.bar));
  return BARS.filter((bar) => found.has(bar));
}
