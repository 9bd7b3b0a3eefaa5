import { type AuditEvent, commit } from "@/db/commit";
import { listTakenUnits, readCalendar } from "@/db/queries/organisation/campaign";
import type { Database, Write } from "@/db/write";
import { advanceCalendar } from "@/db/writes/campaign";
import { monthsLater } from "@/lib/clock";
import type { Period, TakenUnit } from "@/lib/campaign/period";

/** How often a decision is made anew because somebody else decided at the same time. */
const ATTEMPTS = 10;
/** A month more than a unit has to pause: campaigns that closed longer ago are in nobody's way. */
const MONTHS_BACK = -7;

export type Refused<Reason> = { ok: false; reason: Reason };
export type Decision<Reason> = { ok: true; writes: readonly Write[] } | Refused<Reason>;

/**
 * Commits a decision about which units take part when. `decide` reads and decides; if somebody else has decided
 * meanwhile, or what was read has changed, it is asked again, so that no two decisions rest on the same state.
 */
export async function decideInTurn<Reason>(
  db: Database,
  event: AuditEvent,
  decide: () => Promise<Decision<Reason>>,
): Promise<{ ok: true } | Refused<Reason>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const version = await readCalendar(db.read);
    const decision = await decide();
    if (!decision.ok) return decision;
    if (await commit(db, event, [advanceCalendar(version), ...decision.writes])) return { ok: true };
  }
  throw new Error("A campaign could not be decided: others kept deciding.");
}

/** Units of other confirmed campaigns that can be in the way of a campaign at that time. */
export function takenUnits(db: Database, campaignId: string, { opensAt }: Period): Promise<TakenUnit[]> {
  return listTakenUnits(db.read, campaignId, monthsLater(opensAt, MONTHS_BACK));
}
