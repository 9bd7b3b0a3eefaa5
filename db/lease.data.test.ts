import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holdLease, returnLease } from "./lease";
import { openTestDatabase } from "./testing";
import type { Database } from "./write";

const NOW = new Date("2026-11-24T06:00:00Z");
const after = (ms: number) => new Date(NOW.getTime() + ms);

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

describe("holdLease", () => {
  it("goes to the first, who may renew it, and to nobody else until it ends", async () => {
    expect(await holdLease(db, "worker", "a", NOW, after(1000))).toBe(true);
    expect(await holdLease(db, "worker", "b", after(500), after(1500))).toBe(false);
    expect(await holdLease(db, "worker", "a", after(900), after(2000))).toBe(true);
    expect(await holdLease(db, "worker", "b", after(1500), after(2500))).toBe(false);
    expect(await holdLease(db, "worker", "b", after(2001), after(3000))).toBe(true);
    expect(await holdLease(db, "worker", "a", after(2002), after(3000))).toBe(false);
  });

  it("is free at once when it is given back, but not by somebody who does not hold it", async () => {
    await holdLease(db, "worker", "a", NOW, after(1000));
    await returnLease(db, "worker", "b");
    expect(await holdLease(db, "worker", "b", NOW, after(1000))).toBe(false);
    await returnLease(db, "worker", "a");
    expect(await holdLease(db, "worker", "b", NOW, after(1000))).toBe(true);
  });
});
