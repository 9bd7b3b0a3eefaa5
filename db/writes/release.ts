import { and, eq, isNull } from "drizzle-orm";
import type { Quality, ReleasedGroup, StoredUnit } from "../../lib/release/figures";
import { release, releasedGroup, releasedUnit } from "../schema/release";
import type { Write } from "../write";
import { inParts } from "./in-parts";

/** Says that a release has begun to be made; a second beginning, after a crash, starts its progress again. */
export function startRelease(
  values: Pick<typeof release.$inferInsert, "campaignId" | "startedAt" | "total" | "smallestGroups">,
): Write {
  const { startedAt, total } = values;
  return {
    statement: (db) =>
      db
        .insert(release)
        .values(values)
        .onConflictDoUpdate({
          target: release.campaignId,
          set: { startedAt, total, done: 0 },
          setWhere: isNull(release.releasedAt),
        }),
    mustChange: true,
  };
}

const unreleased = (campaignId: string) => and(eq(release.campaignId, campaignId), isNull(release.releasedAt));

/** How far the reading has come. */
export function recordProgress(campaignId: string, done: number): Write {
  return { statement: (db) => db.update(release).set({ done }).where(unreleased(campaignId)), mustChange: true };
}

/** Publishes, once: refuses when it is done already. `done` responses were read in all. */
export function markReleased(
  campaignId: string,
  values: { releasedAt: Date; done: number; quality: Quality; hash: string },
): Write {
  return {
    statement: (db) =>
      db
        .update(release)
        .set({ ...values, total: values.done })
        .where(unreleased(campaignId)),
    mustChange: true,
  };
}

export function addGroups(campaignId: string, groups: readonly ReleasedGroup[]): Write[] {
  const rows = groups.map((group) => ({ campaignId, ...group }));
  return inParts(rows, (part) => ({ statement: (db) => db.insert(releasedGroup).values(part) }));
}

export function addUnits(campaignId: string, units: readonly StoredUnit[]): Write[] {
  const rows = units.map((unit) => ({ campaignId, ...unit }));
  return inParts(rows, (part) => ({ statement: (db) => db.insert(releasedUnit).values(part) }));
}
