import { and, eq, isNull, sql } from "drizzle-orm";
import type { Quality, ReleasedGroup, StoredUnitFigures } from "../../lib/release/figures";
import { campaignUnit } from "../schema/campaign";
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

/** Keeps how many were invited in each unit, and how many are on its staff list, as the release counts them. */
export function recordInvited(units: readonly (typeof campaignUnit.$inferSelect)[]): Write[] {
  return inParts(units, (part) => ({
    statement: (db) =>
      db
        .insert(campaignUnit)
        .values(part)
        .onConflictDoUpdate({
          target: [campaignUnit.campaignId, campaignUnit.unitId],
          set: { invited: sql`excluded.invited`, staff: sql`excluded.staff` },
        }),
  }));
}

/** How far the reading has come. */
export function recordProgress(campaignId: string, done: number): Write {
  return { statement: (db) => db.update(release).set({ done }).where(unreleased(campaignId)), mustChange: true };
}

/** What seals a release: its hash, the salt in it, and the rules it was made by. */
export type Sealed = Required<Pick<typeof release.$inferInsert, "rules">> & { hash: string; salt: string };

/** Publishes, once: refuses when it is done already. `done` responses were read in all. */
export function markReleased(
  campaignId: string,
  values: { releasedAt: Date; done: number; quality: Quality } & Sealed,
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

/**
 * Brings a release that was made by earlier rules to the present form: a salted hash, and its rows as they are shown
 * now. Its groups stay; they get the number of people who could have answered.
 */
export function renewRelease(
  campaignId: string,
  sealed: Sealed,
  groups: readonly ReleasedGroup[],
  units: readonly StoredUnitFigures[],
): Write[] {
  return [
    { statement: (db) => db.update(release).set(sealed).where(eq(release.campaignId, campaignId)), mustChange: true },
    { statement: (db) => db.delete(releasedGroup).where(eq(releasedGroup.campaignId, campaignId)) },
    { statement: (db) => db.delete(releasedUnit).where(eq(releasedUnit.campaignId, campaignId)) },
    ...addGroups(campaignId, groups),
    ...addUnits(campaignId, units),
  ];
}

export function addGroups(campaignId: string, groups: readonly ReleasedGroup[]): Write[] {
  const rows = groups.map((group) => ({ campaignId, ...group }));
  return inParts(rows, (part) => ({ statement: (db) => db.insert(releasedGroup).values(part) }));
}

export function addUnits(campaignId: string, units: readonly StoredUnitFigures[]): Write[] {
  const rows = units.map((unit) => ({ campaignId, ...unit }));
  return inParts(rows, (part) => ({ statement: (db) => db.insert(releasedUnit).values(part) }));
}
