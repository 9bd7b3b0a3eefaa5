import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findCampaign } from "@/db/queries/organisation/campaign";
import { mailCounts } from "@/db/queries/organisation/mail-counts";
import { findResponse } from "@/db/queries/personal/response";
import { auditEvent } from "@/db/schema/audit";
import { campaignUnit, invitation, paperCode } from "@/db/schema/campaign";
import { mail } from "@/db/schema/mail";
import { unit } from "@/db/schema/unit";
import { response } from "@/db/schema/response";
import { dialect } from "@/db/dialect";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import { losingAnswers } from "@/db/testing/losing-answers";
import type { Database } from "@/db/write";
import { MOST_CODES } from "@/lib/campaign/paper-code";
import { closeCampaigns } from "../campaign/close-campaigns";
import { confirmCampaign, withdrawCampaign } from "../campaign/confirm";
import { countParticipation } from "../campaign/count-participation";
import { createDraft } from "../campaign/drafts";
import { openCampaigns } from "../campaign/open-campaigns";
import { paperCodeHash } from "../campaign/paper-code-hash";
import { makePaperCodes } from "../campaign/paper-codes";
import { at, planFor } from "../campaign/testing-plan";
import { queueMails } from "../mail/queue-mail";
import { testSettings } from "../mail/testing-settings";
import { ensureSecret } from "../platform/secret";
import { countInvited } from "../release/invited-units";
import { consentOf } from "../response/consent";
import { claimByCode, codeInForce, findByCode, hasRecoveryCode, renewCode } from "../response/recover";
import { saveAnswers } from "../response/save-answers";
import { submitResponse } from "../response/submit";
import { beginByCode, findPrinted, newNonce } from "./paper";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("../mail/testing-settings");
  return { isMailAvailable: () => true, settings: () => settings };
});

const BEFORE = at("2026-11-30T09:00");
const OPENS = at("2026-12-01T09:00");
const NOW = at("2026-12-01T12:00");
const CLOSES = at("2026-12-15T18:00");
const PRINTER = "manager";

let db: Database;
let id: string;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  await seedOrganisation(db, {
    units: [
      { id: "m", people: 14 },
      { id: "garage", parentId: "m", people: 1, withoutAddress: 5 },
      { id: "guards", parentId: "m", withoutAddress: 3 },
      { id: "elsewhere", withoutAddress: 2 },
    ],
    people: [
      { id: PRINTER, email: "manager@example.kz", name: "Manager", roles: ["manager"] },
      { id: "both", email: "both@example.kz", name: "Both", roles: ["manager", "reviewer"], isUnconfirmed: true },
    ],
  });
  const saved = await createDraft(db, planFor(["m"], { opensAt: OPENS, closesAt: CLOSES }), PRINTER, BEFORE);
  id = saved.ok ? saved.id : "";
  await confirmCampaign(db, id, PRINTER, BEFORE);
});
afterEach(() => db.close());

async function make(unitIds: readonly string[], now = BEFORE, actorId = PRINTER) {
  const campaign = await findCampaign(db.read, id);
  if (!campaign) throw new Error("no campaign");
  return makePaperCodes(db, campaign, { actorId, unitIds }, now);
}

/** The codes of one unit, made anew. */
async function codes(unitId: string, now = BEFORE): Promise<readonly string[]> {
  const made = await make([unitId], now);
  if (!made.ok) throw new Error(made.reason);
  return made.sheets.flatMap((sheet) => sheet.codes);
}

const open = async (now = OPENS) => {
  while (await openCampaigns.run(db, now));
};
const places = (unitId: string) =>
  db.read.$count(invitation, and(eq(invitation.unitId, unitId), isNull(invitation.personId)));
const refusalOf = async (code: string, now = NOW) => {
  const found = await findPrinted(db.read, code, now);
  return found.ok ? null : found.reason;
};
const begin = (code: string, now = NOW, nonce = newNonce()) =>
  beginByCode(db, { codeHash: paperCodeHash(code), nonce }, now);
async function begun(code: string, now = NOW) {
  const done = await begin(code, now);
  if (!done.ok) throw new Error(done.reason);
  return (await findResponse(db.read, done.responseId))!;
}

describe("codes are made", () => {
  it("as many as a unit has people without an address, who count as invited in it", async () => {
    const made = await make(["garage", "guards"]);
    expect(made.ok && made.sheets.map((sheet) => [sheet.unit.id, new Set(sheet.codes).size])).toEqual([
      ["garage", 5],
      ["guards", 3],
    ]);
    expect([await places("garage"), await places("guards"), await places("m")]).toEqual([5, 3, 0]);
    await open();
    const [group] = await db.read.select().from(campaignUnit).where(eq(campaignUnit.unitId, "garage"));
    expect(group?.groupUnitId).toBe("m");
  });

  it("for nobody who may review, before the role takes effect too", async () => {
    expect(await make(["garage"], BEFORE, "both")).toEqual({ ok: false, reason: "reviewer" });
    expect(await db.read.$count(paperCode)).toBe(0);
  });

  it("for no unit that does not take part, for no draft, after no close, and not too many at a time", async () => {
    expect(await make(["elsewhere"])).toEqual({ ok: false, reason: "gone" });
    expect(await make(["m"])).toEqual({ ok: false, reason: "gone" });
    expect(await make(["garage"], CLOSES)).toEqual({ ok: false, reason: "over" });
    const grown = { withoutAddress: MOST_CODES + 1 };
    await db.apply([{ statement: (writer) => writer.update(unit).set(grown).where(eq(unit.id, "guards")) }]);
    expect(await make(["guards"])).toEqual({ ok: false, reason: "too-many" });
    expect(await withdrawCampaign(db, id, PRINTER, BEFORE)).toBe(true);
    expect(await make(["garage"])).toEqual({ ok: false, reason: "over" });
  });

  it("once more by making the unused ones void; neither places nor sheets tell how many were used", async () => {
    const [used = "", unused = ""] = await codes("garage");
    await open();
    await begun(used);
    const again = await codes("garage", NOW);
    expect([again.length, await places("garage")]).toEqual([5, 5]);
    expect([await refusalOf(used), await refusalOf(unused), await refusalOf(again[0] ?? "")]).toEqual([
      "used",
      "void",
      null,
    ]);
    // More codes than people: the last one is nobody's.
    for (const code of again.slice(0, 4)) await begun(code);
    expect(await begin(again[4] ?? "")).toEqual({ ok: false, reason: "void" });
  });

  it("at the same time by two managers, for no more people than there are", async () => {
    await Promise.all([make(["garage"]), make(["garage"])]);
    expect(await places("garage")).toBe(5);
    expect(await db.read.$count(paperCode, eq(paperCode.state, "unused"))).toBe(5);
  });

  it("in vain where the campaign is taken back to a draft", async () => {
    const [code = ""] = await codes("garage");
    expect(await withdrawCampaign(db, id, PRINTER, BEFORE)).toBe(true);
    expect([await places("garage"), await refusalOf(code)]).toEqual([0, "void"]);
  });

  it("by somebody whom the log names, with the campaign and no code", async () => {
    await codes("garage");
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.kind, "codes-printed"));
    expect(events.map(({ actorId, subjectId, unitIds }) => [actorId, subjectId, unitIds])).toEqual([
      [PRINTER, id, null],
    ]);
  });
});

describe("a code", () => {
  it("opens a questionnaire as often as one looks, and begins one, once", async () => {
    const [code = ""] = await codes("garage");
    expect(await refusalOf(code, BEFORE)).toBe("early");
    await open();
    for (let look = 0; look < 2; look += 1) expect(await refusalOf(code.toLowerCase().replace("-", " "))).toBeNull();
    const both = await Promise.all([begin(code), begin(code)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect([await db.read.$count(response), await refusalOf(code)]).toEqual([1, "used"]);
  });

  it("gives the page whose answer was lost the same response, until something is done with it, and nobody else", async () => {
    const [code = "", other = ""] = await codes("garage");
    await open();
    const asked = { codeHash: paperCodeHash(code), nonce: newNonce() };
    // The commit was done, which can be seen.
    const first = await beginByCode(losingAnswers(db), asked, NOW);
    const again = await beginByCode(db, asked, NOW);
    expect(again).toEqual(first);
    const stored = await findResponse(db.read, again.ok ? again.responseId : "");
    expect([await db.read.$count(response), stored?.id]).toEqual([1, again.ok && again.responseId]);
    expect(stored?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await begin(code)).toEqual({ ok: false, reason: "used" });
    // The nonce is the page's, and opens nothing by another code.
    await begun(other);
    expect(await begin(other, NOW, asked.nonce)).toEqual({ ok: false, reason: "used" });
    await saveAnswers(db, stored!, [{ id: "P1-B1", value: "3", ageMs: 0 }], NOW);
    expect(await begin(code, NOW, asked.nonce)).toEqual({ ok: false, reason: "used" });
  });

  it("that is unknown, or of a campaign that is over, opens nothing", async () => {
    const [code = "", other = ""] = await codes("garage");
    await open();
    await begun(other);
    expect(await refusalOf("00000-00000")).toBe("unknown");
    expect([await refusalOf(code, CLOSES), await refusalOf(other, CLOSES)]).toEqual(["closed", "closed"]);
  });

  it("lets as many in at once as come, each to a place of their own", async () => {
    const made = await codes("garage");
    await open();
    const all = await Promise.all(made.map((code) => begun(code)));
    expect(new Set(all.map(({ invitationId }) => invitationId)).size).toBe(5);
  });

  it("has earlier versions of its row cleared away, which lead to the response that began with it", async () => {
    const scrub = vi.fn(() => Promise.resolve());
    const [code = ""] = await codes("garage");
    await open();
    expect(
      await beginByCode({ ...db, scrub }, { codeHash: paperCodeHash(code), nonce: newNonce() }, NOW),
    ).toMatchObject({ ok: true });
    expect(scrub).toHaveBeenCalledOnce();
  });

  it("leads to answers by nothing that is stored: not by its row, nor by an order", async () => {
    const many = { withoutAddress: 24 };
    await db.apply([{ statement: (writer) => writer.update(unit).set(many).where(eq(unit.id, "garage")) }]);
    const made = await codes("garage");
    await open();
    const taken = [];
    for (const code of made) taken.push((await begun(code)).invitationId);
    const rows = await db.read.select().from(paperCode);
    // Neither the sheet nor the time of use is the order of what is kept: one of 24! orders would be.
    const isPostgres = dialect === "postgres";
    const place = isPostgres ? sql`ctid` : sql`rowid`;
    const placed = await db.read.select({ hash: paperCode.codeHash }).from(paperCode).orderBy(place);
    const hashes = made.map(paperCodeHash);
    expect(placed.map(({ hash }) => hash).filter((hash) => hashes.includes(hash))).not.toEqual(hashes);
    // Nor is a row written together with one response, and with no other row.
    const written = isPostgres ? sql<string>`xmin::text` : sql<string>`'unknown'`;
    const transactions = await db.read.select({ written }).from(paperCode).where(eq(paperCode.unitId, "garage"));
    expect(new Set(transactions.map((row) => row.written)).size).toBe(1);
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(["campaignId", "codeHash", "state", "unitId"]);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["used"]));
    expect(JSON.stringify(rows)).not.toContain(made[0]?.replace("-", ""));
    const stored = await db.read.select({ id: invitation.id }).from(invitation).where(isNull(invitation.personId));
    const ids: (string | null)[] = stored.map((row) => row.id);
    expect(taken).not.toEqual(ids);
    expect(taken).not.toEqual(ids.toSorted());
    expect(taken.toSorted()).toEqual(ids.toSorted());
  });
});

describe("a response begun with a code", () => {
  it("is nobody's, and is opened by its recovery code, also after a new one and after submission", async () => {
    const [code = ""] = await codes("garage");
    await open();
    const stored = await begun(code);
    expect([stored.personId, hasRecoveryCode(stored), consentOf(stored).kind]).toEqual([null, true, "paper"]);
    await renewCode(db, stored, 17, NOW);
    const renewed = (await findResponse(db.read, stored.id))!;
    const recovery = codeInForce(renewed) ?? "";
    await saveAnswers(db, renewed, [{ id: "P1-B1", value: "3", ageMs: 0 }], NOW);
    await submitResponse(db, stored.id, NOW, "kk");
    expect((await findByCode(db.read, recovery))?.id).toBe(stored.id);
    expect((await findResponse(db.read, stored.id))?.unitId).toBe("garage");
    // An account would join a name to it.
    expect(await claimByCode(db, recovery, PRINTER, NOW)).toBeNull();
  });

  it("counts where the release counts, with all for whom codes were made", async () => {
    const [code = ""] = await codes("garage");
    await open();
    await submitResponse(db, (await begun(code)).id, NOW, "kk");
    while (await closeCampaigns.run(db, CLOSES));
    const counted = await countInvited(db.read, { id, isRehearsal: false });
    expect(Object.fromEntries(counted.map(({ unitId, invited, staff }) => [unitId, [invited, staff]]))).toEqual({
      m: [14, 14],
      garage: [6, 1],
      guards: [0, 0],
    });
  });
});

it("gets no mail, and mails and reminders are told of those with an address alone", async () => {
  await codes("garage");
  await open();
  await countParticipation.run(db, at("2026-12-02T09:00"));
  await queueMails(db, OPENS);
  expect(await db.read.$count(mail)).toBe(await db.read.$count(invitation, isNotNull(invitation.personId)));
  const { invitations, reminded } = await mailCounts(db.read, id);
  expect(invitations).toEqual({ queued: 15, sent: 0, refused: 0, failed: 0 });
  // Beside the board, who was reminded would say how many of the five have answered.
  expect(reminded).toBeNull();
});
