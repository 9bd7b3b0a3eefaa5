import { eq, sum } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commit } from "./commit";
import { findPerson, findPersonByEmail } from "./queries/organisation/person";
import { auditEvent, auditTally } from "./schema/audit";
import { openTestDatabase } from "./testing/database";
import type { Database } from "./write";
import { addPerson, addRole } from "./writes/person";
import { markAnswersChanged } from "./writes/response";

const AT = new Date("2026-03-01T20:30:00.123Z");
const person = (id: string, email: string) => ({
  id,
  email,
  emailFolded: email.toLocaleLowerCase("kk"),
  name: "А",
  createdAt: AT,
});
const created = { kind: "account-created", at: AT, actorId: null, subjectId: "p", units: ["a"] } as const;

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

describe("commit", () => {
  it("applies all writes and stores the audit event", async () => {
    expect(await commit(db, created, [addPerson(person("p", "Әсем@x.kz")), addRole("p", "administrator", AT)])).toBe(
      true,
    );
    expect((await findPersonByEmail(db.read, " ӘСЕМ@X.KZ "))?.createdAt).toEqual(AT);
    expect(await db.read.select().from(auditEvent)).toMatchObject([
      { kind: "account-created", subjectId: "p", at: AT },
    ]);
  });

  it("undoes everything, the audit event too, when a write that must change a row does not", async () => {
    expect(await commit(db, created, [addPerson(person("p", "a@x.kz")), markAnswersChanged("nobody", AT)])).toBe(false);
    expect(await findPerson(db.read, "p")).toBeUndefined();
    expect(await db.read.select().from(auditEvent)).toEqual([]);
  });

  it("undoes everything when a statement fails", async () => {
    const broken = [addPerson(person("p", "a@x.kz")), addRole("nobody", "administrator", AT)];
    await expect(commit(db, created, broken)).rejects.toThrow();
    expect(await findPerson(db.read, "p")).toBeUndefined();
  });

  it("counts events of responses by day and campaign, with nobody's name in them", async () => {
    for (const at of [AT, AT, new Date("2026-03-02T00:00:00Z")]) await commit(db, { kind: "answers-saved", at }, []);
    await commit(db, { kind: "answers-saved", at: AT, campaignId: "c" }, []);
    const { kind, day, campaignId, count } = auditTally;
    const tallies = await db.read
      .select({ kind, day, campaignId, count: sum(count).mapWith(Number) })
      .from(auditTally)
      .where(eq(kind, "answers-saved"))
      .groupBy(kind, day, campaignId);
    const inOrder = tallies.sort((a, b) => `${a.day}${a.campaignId}`.localeCompare(`${b.day}${b.campaignId}`));
    expect(inOrder).toEqual([
      { kind: "answers-saved", day: "2026-03-01", campaignId: "", count: 2 },
      { kind: "answers-saved", day: "2026-03-01", campaignId: "c", count: 1 },
      { kind: "answers-saved", day: "2026-03-02", campaignId: "", count: 1 },
    ]);
  });

  it("gives queries a connection that cannot write", () => {
    expect(Object.keys(db.read)).not.toContain("transaction");
    const writer = db.read as unknown as {
      insert?: (table: typeof auditTally) => { values: (row: object) => { run: () => unknown } };
    };
    const write = () => writer.insert?.(auditTally).values({ kind: "x", day: "y", count: 1 }).run();
    if (process.env.DATABASE_URL === "") expect(write).toThrow(/readonly/i);
  });
});
