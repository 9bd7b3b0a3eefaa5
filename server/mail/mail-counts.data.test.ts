import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mailCounts } from "@/db/queries/organisation/mail-counts";
import { invitation } from "@/db/schema/campaign";
import { mail } from "@/db/schema/mail";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { drawRows, responseWrites } from "../release/testing-release";
import { at } from "../campaign/testing-plan";
import { queueMails } from "./queue-mail";
import { openTestCampaign } from "./testing-campaign";

const OPENS = at("2026-12-01T09:00");
const CLOSES = at("2026-12-15T18:00");
const REMINDED = at("2026-12-08T10:00");

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

/** A campaign of two groups of the board, and of a few people in none. */
const open = () =>
  openTestCampaign(
    db,
    { opensAt: OPENS, closesAt: CLOSES },
    {
      units: [
        { id: "ministry", people: 2 },
        { id: "a", parentId: "ministry", people: 20 },
        { id: "b", parentId: "ministry", people: 20 },
      ],
    },
  );

const invitedIn = async (unitId: string) =>
  (await db.read.select().from(invitation).where(eq(invitation.unitId, unitId))).map(({ id }) => id);

async function answer(campaignId: string, unitId: string, people: number): Promise<void> {
  await db.apply(responseWrites(campaignId, drawRows({ [unitId]: people }), await invitedIn(unitId)));
}

describe("the mails of a campaign", () => {
  it("tell of all invitations exactly", async () => {
    const id = await open();
    await queueMails(db, OPENS);
    const [first, second, third] = await invitedIn("a");
    const become = (state: "sent" | "failed" | "dropped", invitationId = "") =>
      db.apply([
        { statement: (writer) => writer.update(mail).set({ state }).where(eq(mail.invitationId, invitationId)) },
      ]);
    await become("sent", first);
    await become("failed", second);
    await become("dropped", third);
    expect((await mailCounts(db.read, id)).invitations).toEqual({ queued: 39, sent: 2, refused: 0, failed: 1 });
  });

  it("do not tell who had answered before a mail server was there", async () => {
    const id = await open();
    await answer(id, "a", 5);
    await queueMails(db, OPENS);
    expect((await mailCounts(db.read, id)).invitations).toEqual({ queued: 0, sent: 42, refused: 0, failed: 0 });
  });

  it.each([
    // All of both groups are reminded, and the two in no group: 17 + 17.
    [0, 30],
    // Nobody of one group is: 3 + 17.
    [20, 20],
    [17, 20],
    [11, 25],
  ])("count each reminded person of a group once: %d answered, shown %d", async (answered, shown) => {
    const id = await open();
    await queueMails(db, OPENS);
    await answer(id, "a", answered);
    await queueMails(db, REMINDED);
    await queueMails(db, at("2026-12-13T10:00"));
    expect((await mailCounts(db.read, id)).reminded).toBe(shown);
  });

  it("say nothing of reminders where too few are invited for the board", async () => {
    const id = await openTestCampaign(
      db,
      { opensAt: OPENS, closesAt: CLOSES },
      { units: [{ id: "ministry", people: 12 }] },
    );
    await queueMails(db, OPENS);
    await queueMails(db, REMINDED);
    expect((await mailCounts(db.read, id)).reminded).toBeNull();
  });
});
