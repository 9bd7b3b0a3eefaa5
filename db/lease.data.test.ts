import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseTime } from "./clock";
import { leaseOf } from "./lease";
import { isLeaseHeld } from "./queries/organisation/lease";
import { lease } from "./schema/lease";
import { openTestDatabase } from "./testing/database";
import type { Database } from "./write";

const LONG_MS = 60_000;
/** Over before anybody looks. */
const OVER_MS = -1;

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

describe("a lease", () => {
  it("goes to the first, who keeps it, and to nobody else", async () => {
    const [a, b] = [leaseOf(db, "worker", LONG_MS), leaseOf(db, "worker", LONG_MS)];
    expect([await a.hold(), await b.hold(), await a.hold(), await b.hold()]).toEqual([true, false, true, false]);
    expect(await leaseOf(db, "other", LONG_MS).hold()).toBe(true);
  });

  it("goes to the next when it is over", async () => {
    const [a, b, c] = [leaseOf(db, "worker", OVER_MS), leaseOf(db, "worker", LONG_MS), leaseOf(db, "worker", LONG_MS)];
    expect([await a.hold(), await b.hold(), await c.hold()]).toEqual([true, true, false]);
  });

  it("is free at once when it is given back, but not by somebody who does not hold it", async () => {
    const [a, b] = [leaseOf(db, "worker", LONG_MS), leaseOf(db, "worker", LONG_MS)];
    await a.hold();
    await b.giveBack();
    expect(await b.hold()).toBe(false);
    await a.giveBack();
    expect(await b.hold()).toBe(true);
  });

  it("is seen to be held while it is, and not before or after", async () => {
    const isHeld = () => isLeaseHeld(db.read, "worker", LONG_MS);
    expect(await isHeld()).toBe(false);
    const held = leaseOf(db, "worker", LONG_MS);
    await held.hold();
    expect([await isHeld(), await isLeaseHeld(db.read, "other", LONG_MS)]).toEqual([true, false]);
    await held.giveBack();
    await leaseOf(db, "worker", OVER_MS).hold();
    expect(await isHeld()).toBe(false);
  });

  it("goes to the next where it was taken by a clock far ahead of the database's, and keeps nobody else out", async () => {
    const [dead, next] = [leaseOf(db, "worker", LONG_MS), leaseOf(db, "worker", LONG_MS)];
    await dead.hold();
    const set = { expiresAt: databaseTime(30 * LONG_MS) };
    await db.apply([{ statement: (writer) => writer.update(lease).set(set) }]);
    expect(await isLeaseHeld(db.read, "worker", LONG_MS)).toBe(false);
    expect([await next.hold(), await leaseOf(db, "worker", LONG_MS).hold()]).toEqual([true, false]);
  });

  it("costs no write while less than half of it is gone", async () => {
    let writes = 0;
    const counting: Database = {
      ...db,
      apply: (these) => {
        writes += 1;
        return db.apply(these);
      },
    };
    const held = leaseOf(counting, "worker", LONG_MS);
    for (let i = 0; i < 50; i += 1) await held.hold();
    expect(writes).toBe(1);
    const over = leaseOf(counting, "other", OVER_MS);
    for (let i = 0; i < 5; i += 1) await over.hold();
    expect(writes).toBe(6);
  });

  it("ends by the database's clock, as far ahead as it lasts", async () => {
    await leaseOf(db, "worker", LONG_MS).hold();
    const [row] = await db.read.select().from(lease);
    const ahead = (row?.expiresAt.getTime() ?? 0) - Date.now();
    // The database of a test has the clock of this machine.
    expect(Math.abs(ahead - LONG_MS)).toBeLessThan(5_000);
  });
});
