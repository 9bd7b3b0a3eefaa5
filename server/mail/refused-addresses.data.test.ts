import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { countRefused, listPeople } from "@/db/queries/organisation/people";
import { invitation } from "@/db/schema/campaign";
import { mail, type MailKind, type MailState } from "@/db/schema/mail";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { addAccountMail } from "@/db/writes/mail";
import { at } from "../campaign/testing-plan";
import { queueMails } from "./queue-mail";
import { openTestCampaign } from "./testing-campaign";

const OPENS = at("2026-12-01T09:00");

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

const refused = async () =>
  (await listPeople(db.read, { words: [], filter: "refused", offset: 0, limit: 50 })).map(({ id }) => id);

it("addresses that were refused for good are listed by name, whichever mail it was but reminders", async () => {
  await openTestCampaign(
    db,
    { opensAt: OPENS, closesAt: at("2026-12-15T18:00") },
    {
      units: [
        { id: "ministry", people: 2 },
        { id: "a", parentId: "ministry", people: 20 },
      ],
    },
  );
  await queueMails(db, OPENS);
  const [first, second, third] = await db.read.select().from(invitation).limit(3);
  if (!first || !second || !third) throw new Error("Nobody was invited.");
  const become = (of: typeof first, state: MailState, kind: MailKind = "invitation") => ({
    statement: (writer: Parameters<Parameters<Database["apply"]>[0][number]["statement"]>[0]) =>
      writer.update(mail).set({ state, kind, finishedAt: OPENS }).where(eq(mail.invitationId, of.id)),
  });
  await db.apply([become(first, "refused"), become(second, "refused", "reminder"), become(third, "failed")]);
  expect(await refused()).toEqual([first.personId]);
  expect(await countRefused(db.read)).toBe(1);
  // The mailbox is there again.
  const row = { personId: first.personId ?? "", dueAt: OPENS, finishedAt: new Date(OPENS.getTime() + 1_000) };
  await db.apply([addAccountMail({ ...row, id: "taken", state: "sent" })]);
  expect(await refused()).toEqual([]);
  await db.apply([addAccountMail({ ...row, id: "not-taken", personId: third.personId ?? "", state: "refused" })]);
  expect(await refused()).toEqual([third.personId]);
});
