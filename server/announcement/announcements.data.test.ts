import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findAnnouncement, findAnnouncementByLink } from "@/db/queries/organisation/announcement";
import { listAnnouncedTo, listAnnouncementsToMail } from "@/db/queries/personal/announcement";
import { auditEvent } from "@/db/schema/audit";
import { campaign } from "@/db/schema/campaign";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import { ensureSecret } from "../platform/secret";
import { testSettings } from "../mail/testing-settings";
import { releaseCampaigns } from "../release/release-campaigns";
import { CLOSED, drawRows, seedClosed } from "../release/testing-release";
import { findOrganisation } from "../review/organisation";
import { findReachedCampaign } from "../review/reach";
import { announcementHash, announcementToken } from "./announcement-link";
import { findAnnounced, publishAnnouncement, saveAnnouncement, takeBackAnnouncement } from "./announcements";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("../mail/testing-settings");
  return { settings: () => settings };
});

const UNITS = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
  { id: "b", parentId: "m" },
];
const NOW = new Date("2026-03-05T05:00:00Z");
const LATER = new Date("2026-03-06T05:00:00Z");
const textOf = (text: string, version = 0) => ({ learned: { kk: text, ru: text, en: text }, measures: [], version });

let db: Database;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  const units = UNITS.map(({ id, parentId }) => (parentId === null ? { id } : { id, parentId }));
  await seedOrganisation(db, { units, people: [{ id: "elsewhere", email: "e@example.kz", name: "e" }] });
});
afterEach(() => db.close());

async function release(people: Readonly<Record<string, number>>): Promise<void> {
  await seedClosed(db, { id: "c", units: UNITS, rows: drawRows(people) });
  const task = releaseCampaigns();
  while (await task.run(db, new Date(CLOSED.getTime() + 60_000)));
}

const save = (text: string, version = 0, now = NOW) => saveAnnouncement(db, "c", textOf(text, version), "manager", now);
const publish = (version: number, now = NOW) => publishAnnouncement(db, "c", version, "manager", now);
const byLink = async () => findAnnouncementByLink(db.read, announcementHash(announcementToken("c")));

describe("what is announced", () => {
  it("is, number by number, what reviewers are shown of the whole, and nothing about a unit", async () => {
    await release({ a: 40, b: 25 });
    const found = await findAnnounced(db.read, "c");
    const reviewer = { personId: "r", scopes: [{ role: "reviewer" as const, unitId: "m" }] };
    const reached = await findReachedCampaign(db.read, reviewer, "c");
    const organisation = reached && (await findOrganisation(db.read, reviewer, reached));
    if (!found.ok || !organisation) throw new Error("Nothing was published.");
    const { indices, participation, name, campaign: of, ...rest } = found.announced;
    expect(rest).toEqual({});
    expect(indices.map(({ principleId }) => principleId)).toEqual(PRINCIPLE_IDS);
    expect(indices).toEqual(organisation.indices);
    expect([participation, name, of]).toEqual([organisation.participation, organisation.name, organisation.campaign]);
  });

  it("is nothing below 50 answers, as their number is shown, and nothing before the release", async () => {
    expect(await findAnnounced(db.read, "c")).toEqual({ ok: false, reason: "not-published" });
    await release({ a: 30, b: 18 });
    expect(await findAnnounced(db.read, "c")).toEqual({ ok: false, reason: "too-few" });
    expect(await save("too early")).toBe(true);
    expect(await publish(1)).toBe(false);
    expect(await byLink()).toBeNull();
  });
});

describe("an announcement", () => {
  beforeEach(() => release({ a: 40, b: 25 }));

  it("is read by its link while it is published, corrected in place, and taken back", async () => {
    expect(await save("first")).toBe(true);
    expect(await byLink()).toBeNull();
    expect(await publish(1)).toBe(true);
    expect(await byLink()).toMatchObject({ learned: { en: "first" }, publishedAt: NOW });
    expect(await save("second", 1, LATER)).toBe(true);
    expect(await byLink()).toMatchObject({ learned: { en: "second" }, publishedAt: NOW, changedAt: LATER });
    expect(await findAnnouncementByLink(db.read, announcementHash("another"))).toBeNull();
    expect(await takeBackAnnouncement(db, "c", "manager", LATER)).toBe(true);
    expect(await takeBackAnnouncement(db, "c", "manager", LATER)).toBe(false);
    expect(await byLink()).toBeNull();
    expect(await findAnnouncement(db.read, "c")).toMatchObject({ learned: { en: "second" }, queuedAt: null });
    const acts = await db.read.select().from(auditEvent).where(eq(auditEvent.subjectId, "c"));
    expect(acts.map(({ kind }) => kind).filter((kind) => kind.startsWith("announcement"))).toHaveLength(4);
  });

  it("is published as its publisher has seen it, and once", async () => {
    await save("first");
    await save("second", 1);
    expect(await save("by somebody who saw the first", 1)).toBe(false);
    expect(await publish(1)).toBe(false);
    expect(await publish(0)).toBe(false);
    expect(await publish(2)).toBe(true);
    expect(await publish(2, LATER)).toBe(false);
  });

  it("is for all who were invited, whether or not they answered, and for nobody else", async () => {
    const titles = async (personId: string) => (await listAnnouncedTo(db.read, personId)).map(({ title }) => title.en);
    await save("first");
    for (const id of ["c-00000", "c-a-silent-0"]) expect(await titles(id)).toEqual([]);
    await publish(1);
    for (const id of ["c-00000", "c-a-silent-0"]) expect(await titles(id)).toEqual(["c"]);
    expect(await titles("elsewhere")).toEqual([]);
  });

  it("is mailed in the week after it was published, and never of a rehearsal", async () => {
    await save("first");
    await publish(1);
    expect(await listAnnouncementsToMail(db.read, new Date(NOW.getTime() - 1))).toEqual(["c"]);
    expect(await listAnnouncementsToMail(db.read, NOW)).toEqual([]);
    await db.apply([{ statement: (to) => to.update(campaign).set({ isRehearsal: true }).where(eq(campaign.id, "c")) }]);
    expect(await listAnnouncementsToMail(db.read, new Date(NOW.getTime() - 1))).toEqual([]);
  });
});
