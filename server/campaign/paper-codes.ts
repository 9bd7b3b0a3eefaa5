import { randomUUID } from "node:crypto";
import { countPlacesByUnit, listCampaignUnits, type StoredCampaign } from "@/db/queries/organisation/campaign";
import { listRoles } from "@/db/queries/organisation/person";
import { listUnits, type StoredUnitRow } from "@/db/queries/organisation/unit";
import type { Database, Reader } from "@/db/write";
import { addInvitations } from "@/db/writes/campaign";
import { addPaperCodes, requireInviting, voidUnusedCodes } from "@/db/writes/paper-code";
import { MOST_CODES } from "@/lib/campaign/paper-code";
import { campaignStanding } from "@/lib/campaign/status";
import { decideInTurn, type Refused } from "./decide-in-turn";
import { newPaperCode, paperCodeHash } from "./paper-code-hash";

/** A unit of a campaign in which people have no address, and for how many of them codes were made so far. */
export type CodeUnit = { unit: StoredUnitRow; withoutAddress: number; places: number };

/** The codes of a unit, to be printed; nobody can make the same list again. */
export type CodeSheet = { unit: StoredUnitRow; codes: readonly string[] };

export type CodesRefusal = "reviewer" | "over" | "gone" | "too-many";

/** Whether codes can be made for a campaign at `now`: it is confirmed and not over. */
export function takesCodes(campaign: StoredCampaign, now: Date): boolean {
  const standing = campaignStanding(campaign, now);
  return standing === "scheduled" || standing === "open";
}

/** The units of a campaign in which people have no address of their own, by code. */
export async function listCodeUnits(db: Reader, campaignId: string): Promise<CodeUnit[]> {
  const taking = new Set((await listCampaignUnits(db, campaignId)).map(({ unitId }) => unitId));
  const places = await countPlacesByUnit(db, campaignId);
  return (await listUnits(db))
    .filter((unit) => taking.has(unit.id) && unit.withoutAddress > 0)
    .map((unit) => ({ unit, withoutAddress: unit.withoutAddress, places: places.get(unit.id) ?? 0 }));
}

/** Whoever may review is given no codes: of a campaign whose codes somebody has had, they read nothing. */
export async function isReviewer(db: Reader, personId: string): Promise<boolean> {
  return (await listRoles(db, personId)).includes("reviewer");
}

/**
 * Makes codes for units of a campaign, as many in each as it has people without an address, and the codes made for it
 * before void, unless they have been used. Whoever takes part stays invited: places only become more. How many codes
 * were used decides nothing and is not told.
 */
export async function makePaperCodes(
  db: Database,
  campaign: StoredCampaign,
  { actorId, unitIds }: { actorId: string; unitIds: readonly string[] },
  now: Date,
): Promise<{ ok: true; sheets: CodeSheet[] } | Refused<CodesRefusal>> {
  const { id: campaignId } = campaign;
  let sheets: CodeSheet[] = [];
  const event = { kind: "codes-printed", at: now, actorId, subjectId: campaignId } as const;
  const decided = await decideInTurn<CodesRefusal>(db, event, async () => {
    if (await isReviewer(db.read, actorId)) return { ok: false, reason: "reviewer" };
    if (!takesCodes(campaign, now)) return { ok: false, reason: "over" };
    const chosen = (await listCodeUnits(db.read, campaignId)).filter(({ unit }) => unitIds.includes(unit.id));
    if (chosen.length < new Set(unitIds).size) return { ok: false, reason: "gone" };
    if (chosen.reduce((sum, { withoutAddress }) => sum + withoutAddress, 0) > MOST_CODES)
      return { ok: false, reason: "too-many" };
    sheets = chosen.map(({ unit, withoutAddress }) => ({
      unit,
      codes: Array.from({ length: withoutAddress }, newPaperCode),
    }));
    const codes = sheets.flatMap((sheet) =>
      sheet.codes.map((code) => ({ codeHash: paperCodeHash(code), campaignId, unitId: sheet.unit.id })),
    );
    const places = chosen.flatMap(({ unit, withoutAddress, places: before }) =>
      Array.from({ length: Math.max(0, withoutAddress - before) }, () => ({
        ...{ id: randomUUID(), campaignId, personId: null, unitId: unit.id, createdAt: now },
      })),
    );
    return {
      ok: true,
      writes: [
        requireInviting(campaignId, now),
        voidUnusedCodes(campaignId, [...unitIds]),
        ...addPaperCodes(codes),
        ...(places.length === 0 ? [] : [addInvitations(places)]),
      ],
    };
  });
  return decided.ok ? { ok: true, sheets } : decided;
}
