import { desc, max } from "drizzle-orm";
import { databaseTime } from "@/db/clock";
import { dialect } from "@/db/dialect";
import { auditEvent, auditTally } from "@/db/schema/audit";
import { clock } from "@/db/schema/clock";
import type { Reader } from "@/db/write";

/** The latest time that was seen; `databaseNow` is what the database's own clock says, null where it has none. */
export type FoundClock = { seenAt: Date; databaseNow: Date | null };

/** Undefined where no time has been kept yet. */
export async function findClock(db: Reader): Promise<FoundClock | undefined> {
  const [found] = await db
    .select({ seenAt: clock.seenAt, databaseNow: databaseTime().mapWith(clock.seenAt) })
    .from(clock)
    .limit(1);
  // SQLite asks the clock of this machine, as we do.
  return found && { ...found, databaseNow: dialect === "postgres" ? found.databaseNow : null };
}

/**
 * The latest time at which the log says that something was done, for responses and mail to the day; null where nothing
 * has been done yet. Every installation has cleared old responses on each day on which it ran.
 */
export async function findLatestAct(db: Reader): Promise<Date | null> {
  const [act] = await db.select({ at: auditEvent.at }).from(auditEvent).orderBy(desc(auditEvent.at)).limit(1);
  const [tally] = await db.select({ day: max(auditTally.day) }).from(auditTally);
  const times = [act?.at.getTime(), tally?.day ? Date.parse(tally.day) : undefined];
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? null : new Date(Math.max(...known));
}
