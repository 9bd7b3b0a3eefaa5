import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mail } from "@/db/schema/mail";
import { person } from "@/db/schema/person";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { findInvitation } from "@/db/queries/personal/invitation";
import { invitation } from "@/db/schema/campaign";
import { eq } from "drizzle-orm";
import { closeCampaigns } from "../campaign/close-campaigns";
import { at } from "../campaign/testing-plan";
import { beginSignedIn } from "../invitation/begin";
import { submitResponse } from "../response/submit";
import { queueMails } from "./queue-mail";
import { openTestCampaign } from "./testing-campaign";

vi.mock("../platform/settings", () => ({ isMailAvailable: () => true }));

const OPENS = at("2026-12-01T09:00");
const CLOSES = at("2026-12-15T18:00");

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await openTestCampaign(db, { opensAt: OPENS, closesAt: CLOSES });
});
afterEach(() => db.close());

const queued = async (kind: "invitation" | "reminder") =>
  (
    await db.read
      .select({ name: person.name })
      .from(mail)
      .innerJoin(invitation, eq(invitation.id, mail.invitationId))
      .innerJoin(person, eq(person.id, invitation.personId))
      .where(eq(mail.kind, kind))
      .orderBy(person.name)
  ).map(({ name }) => name);

const EVERYBODY = ["department-1", "department-2", "department-3", "division-1", "division-2"];

async function submits(name: string, when: Date): Promise<void> {
  const [row] = await db.read.select().from(invitation).where(eq(invitation.personId, name));
  const responseId = await beginSignedIn(db, (await findInvitation(db.read, row!.id))!, when);
  expect(await submitResponse(db, responseId!, when, "ru")).toEqual({ ok: true });
}

describe("queueing", () => {
  it("invites everybody once, however often it looks", async () => {
    for (const minute of ["10:00", "10:01", "10:02"]) await queueMails(db, at(`2026-12-01T${minute}`));
    expect(await queued("invitation")).toEqual(EVERYBODY);
    expect(await queued("reminder")).toEqual([]);
  });

  it("goes on where it was broken off", async () => {
    const broken: Database = { ...db, apply: () => Promise.reject(new Error("killed")) };
    await expect(queueMails(broken, OPENS)).rejects.toThrow("killed");
    await queueMails(db, OPENS);
    expect(await queued("invitation")).toEqual(EVERYBODY);
  });

  it("reminds those who have not submitted, each once", async () => {
    await submits("department-2", at("2026-12-02T10:00"));
    await queueMails(db, at("2026-12-08T08:59"));
    expect(await queued("reminder")).toEqual([]);
    for (const hour of ["09:00", "09:01", "18:00"]) await queueMails(db, at(`2026-12-08T${hour}`));
    expect(await queued("reminder")).toEqual(EVERYBODY.filter((name) => name !== "department-2"));
    await submits("division-1", at("2026-12-09T10:00"));
    await queueMails(db, at("2026-12-13T09:00"));
    expect((await queued("reminder")).filter((name) => name === "division-1")).toHaveLength(1);
    expect(await queued("reminder")).toHaveLength(4 + 3);
  });

  it("does nothing before the opening is complete, and nothing after the close", async () => {
    await queueMails(db, at("2026-11-30T10:00"));
    await queueMails(db, CLOSES);
    while (await closeCampaigns.run(db, CLOSES));
    await queueMails(db, at("2026-12-16T10:00"));
    expect(await queued("invitation")).toEqual([]);
  });
});
