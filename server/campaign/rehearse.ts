import { randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { commit } from "@/db/commit";
import { findCampaign, listReportingGroups, listRoots, type StoredCampaign } from "@/db/queries/organisation/campaign";
import { countPeopleByUnit, listUnits } from "@/db/queries/organisation/unit";
import type { Database, Write } from "@/db/write";
import {
  addCampaign,
  removeRehearsal,
  removeUnusedGroups,
  replaceCampaignUnits,
  replaceRoots,
} from "@/db/writes/campaign";
import { recordParticipation } from "@/db/writes/participation";
import { participationFigures } from "@/lib/campaign/participation-figures";
import { participationGroups } from "@/lib/campaign/participation-groups";
import { withReportingGroups } from "@/lib/campaign/reporting-groups";
import { coveredUnits, toCampaignUnits } from "@/lib/campaign/taking-part";
import { dayAfter } from "@/lib/clock";
import { type Locale, LOCALES } from "@/lib/instrument/locales";
import { inventedCounts } from "@/lib/simulation/rehearsal";
import { TEXTS } from "../platform/words";

const DAY_MS = 24 * 60 * 60 * 1000;
/** As if it had been open for so many days until now. */
const DAYS = 7;

/** The campaign's title, and that it is a rehearsal: every page and file that names it says so. */
function rehearsalTitle(title: StoredCampaign["title"]): Record<Locale, string> {
  const entries = LOCALES.map((locale) => {
    const t = createTranslator({ locale, messages: TEXTS[locale], namespace: "campaigns" });
    return [locale, t("rehearsalTitle", { title: title[locale] })] as const;
  });
  return Object.fromEntries(entries) as Record<Locale, string>;
}

type Rehearsed = { id: string; parentId: string | null; groupUnitId: string | null; invited: number };

/** The participation of each day that a rehearsal was open. */
function inventedBoards(campaignId: string, units: readonly Rehearsed[], closesAt: Date): Write[] {
  return Array.from({ length: DAYS }, (_, i) => DAYS - 1 - i).flatMap((daysBefore) => {
    const counts = inventedCounts(campaignId, units, daysBefore === 0 ? null : DAYS - daysBefore);
    const { figures, total } = participationFigures(units, counts);
    return recordParticipation(campaignId, dayAfter(closesAt, -daysBefore), figures, total);
  });
}

/**
 * Makes a rehearsal of a campaign: over already, in the same units, as if most of the people in them now had answered.
 * Nobody is invited and no answer is stored; the worker publishes it as it does any other. Returns its id; null when the
 * campaign is gone.
 */
export async function rehearse(db: Database, id: string, actorId: string, now: Date): Promise<string | null> {
  const original = await findCampaign(db.read, id);
  if (!original) return null;
  const rootIds = await listRoots(db.read, id);
  const campaignId = randomUUID();
  const opensAt = new Date(now.getTime() - DAYS * DAY_MS);
  const copy = {
    ...original,
    ...{ id: campaignId, title: rehearsalTitle(original.title), isRehearsal: true, createdAt: now },
    ...{ opensAt, confirmedAt: opensAt, openedAt: opensAt, closesAt: now, closedAt: now },
  };
  const staff = await countPeopleByUnit(db.read);
  const covered = coveredUnits(await listUnits(db.read), rootIds);
  // As if everybody without an address had been given a code.
  const people = new Map(covered.map((unit) => [unit.id, (staff.get(unit.id) ?? 0) + unit.withoutAddress]));
  const joined = withReportingGroups(toCampaignUnits(campaignId, covered), await listReportingGroups(db.read, id));
  const tree = joined.map(({ unitId, parentId }) => ({ id: unitId, parentId, invited: people.get(unitId) ?? 0 }));
  const groups = participationGroups(tree, people, original.minimumGroup);
  const groupUnitOf = (unitId: string) => groups.get(unitId) ?? null;
  const units = tree.map((unit) => ({ ...unit, groupUnitId: groupUnitOf(unit.id) }));
  const rows = joined.map((row) => ({
    ...row,
    ...{
      groupUnitId: groupUnitOf(row.unitId),
      invited: people.get(row.unitId) ?? 0,
      staff: staff.get(row.unitId) ?? 0,
    },
  }));
  await commit(db, { kind: "campaign-rehearsed", at: now, actorId, subjectId: campaignId }, [
    addCampaign(copy),
    ...replaceRoots(campaignId, rootIds),
    ...replaceCampaignUnits(campaignId, rows),
    ...inventedBoards(campaignId, units, now),
  ]);
  return campaignId;
}

/** Deletes a rehearsal with its figures; false when it is gone, or no rehearsal. */
export function deleteRehearsal(db: Database, id: string, actorId: string, now: Date): Promise<boolean> {
  return commit(db, { kind: "campaign-deleted", at: now, actorId, subjectId: id }, [
    ...removeRehearsal(id),
    removeUnusedGroups(),
  ]);
}
