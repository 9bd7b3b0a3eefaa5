import { findClock, findLatestAct, type FoundClock } from "@/db/queries/organisation/clock";
import type { Database, Reader } from "@/db/write";
import { advanceClock, beginClock } from "@/db/writes/clock";
import { type ClockRefusal, disagreementOf, refusalOf } from "@/lib/clock-refusal";
import { log } from "./log";

/** How often the latest time seen is kept: often beside the seven days, seldom beside other writes. */
const KEPT_EVERY_MS = 5 * 60_000;
/** How often the database is asked while the clock is believed; a clock that is moved is seen without asking. */
const ASKED_EVERY_MS = 60_000;
/** The same while it is not, so that a confirmation is noticed. */
const ASKED_AGAIN_MS = 1_000;
/** How often a clock that is not believed is told of. */
const TOLD_EVERY_MS = 24 * 60 * 60_000;

const SENTENCE =
  "this clock is not believed, so nothing is opened, closed, published, mailed to campaigns or erased: put it right, " +
  "or confirm that it is right with npm run erase-expired -- --confirm-clock";

const ofThisMachine = () => new Date();

/** `now` is by the database's clock where it has one; that of this machine must be near it all the same. */
const judge = (now: Date, { seenAt, databaseNow }: FoundClock, own = ofThisMachine): ClockRefusal | null =>
  (databaseNow === null ? null : disagreementOf(own(), databaseNow)) ?? refusalOf(now, seenAt);

/**
 * Why the clock of this machine is not believed beside the database's, which other servers may agree with; null where it
 * is. Asks nobody: what the database's clock says is carried on.
 */
export const ownClockRefusal = (db: Pick<Database, "now">): ClockRefusal | null =>
  disagreementOf(ofThisMachine(), db.now());

/** Keeps the time from which on clocks are judged, where none is kept: what the log tells, or else `now`. */
export async function ensureClock(db: Database, now: Date): Promise<void> {
  if (await findClock(db.read)) return;
  await db.apply([beginClock((await findLatestAct(db.read)) ?? now)]);
}

/** Why the clock that says `now` is not believed beside what the database has seen; null where it is. */
export async function findClockRefusal(db: Reader, now: Date): Promise<ClockRefusal | null> {
  const found = await findClock(db);
  return found ? judge(now, found) : null;
}

/** When something was begun, as it is kept: `now`, or the latest time seen where the clock is not believed. */
export async function believedTime(db: Reader, now: Date): Promise<Date> {
  const found = await findClock(db);
  return found && judge(now, found) !== null ? found.seenAt : now;
}

/** Tells of a clock that is not believed: when it begins, each day, and when it is over. */
function teller(): (refusal: ClockRefusal | null, now: Date, seenAt: Date) => void {
  let told: { refusal: ClockRefusal; at: number } | undefined;
  return (refusal, now, seenAt) => {
    if (refusal === null) {
      if (told) log().info({ clock: now, seenAt }, "this clock is believed again");
      told = undefined;
    } else if (told?.refusal !== refusal || performance.now() - told.at > TOLD_EVERY_MS) {
      told = { refusal, at: performance.now() };
      log().warn({ reason: refusal, clock: now, seenAt }, SENTENCE);
    }
  };
}

/**
 * Watches the clock for the worker: says of each `now` why it is not believed, or null, and keeps the latest time that
 * was. Costs a write in five minutes and a read in one.
 */
export function clockWatch(db: Database, own = ofThisMachine): (now: Date) => Promise<ClockRefusal | null> {
  const tell = teller();
  let known: { found: FoundClock; refusal: ClockRefusal | null; at: number } | undefined;

  async function ask(now: Date): Promise<FoundClock> {
    await ensureClock(db, now);
    const found = (await findClock(db.read)) ?? { seenAt: now, databaseNow: null };
    const isLater = now.getTime() - found.seenAt.getTime() > KEPT_EVERY_MS;
    if (judge(now, found, own) !== null || !isLater) return found;
    await db.apply([advanceClock(now)]);
    return { ...found, seenAt: now };
  }

  return async (now) => {
    const moved = known && refusalOf(now, known.found.seenAt);
    const isWell = known?.refusal === null && moved === null;
    if (!known || performance.now() - known.at > (isWell ? ASKED_EVERY_MS : ASKED_AGAIN_MS)) {
      const found = await ask(now);
      known = { found, refusal: judge(now, found, own), at: performance.now() };
      tell(known.refusal, now, found.seenAt);
      return known.refusal;
    }
    return known.refusal ?? moved ?? null;
  };
}
