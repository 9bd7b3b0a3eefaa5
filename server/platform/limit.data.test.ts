import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { limitCount } from "@/db/schema/limit";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { LIMITS } from "@/lib/policy/limits";
import { testSettings } from "../mail/testing-settings";
import { clearLimits } from "./clear-limits";
import { guessOnce, takeTurns, type Turn } from "./limit";
import { ensureSecret } from "./secret";

vi.mock("./settings", async () => {
  const { testSettings: settings } = await import("../mail/testing-settings");
  return { settings: () => settings };
});

const NOW = new Date("2026-12-07T09:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const address = (who: string): Turn => ({ limit: "address-guesses", who });
const account = (who: string): Turn => ({ limit: "account-passwords", who });
const [{ most: ACCOUNT_MOST, minutes: ACCOUNT_MINUTES }, { most: DAY_MOST }] = LIMITS["account-passwords"];

let db: Database;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
});
afterEach(() => db.close());

const times = async <T>(count: number, run: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, run));

describe("takeTurns", () => {
  it("lets as many through as may, also when all come at once", async () => {
    const taken = await times(40, () => takeTurns(db, [address("1"), account("a")], NOW));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(ACCOUNT_MOST);
    expect(taken.at(-1)).toEqual({ ok: false, reason: "too-many", limit: "account-passwords", minutes: 15 });
  });

  it("counts nothing for the address where the account has no turn left: neighbours do not pay", async () => {
    await times(40, () => takeTurns(db, [address("1"), account("a")], NOW));
    const counts = (await db.read.select().from(limitCount)).map(({ count }) => count);
    expect(counts).toEqual([ACCOUNT_MOST, ACCOUNT_MOST, ACCOUNT_MOST, ACCOUNT_MOST]);
    expect(await takeTurns(db, [address("1"), account("b")], NOW)).toEqual({ ok: true });
  });

  it("holds one, and no other", async () => {
    const [{ most }] = LIMITS["account-begun"];
    const begun = (who: string): Turn => ({ limit: "account-begun", who });
    const taken = await times(most + 5, () => takeTurns(db, [begun("a")], NOW));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(most);
    expect(await takeTurns(db, [address("1"), begun("a")], NOW)).toMatchObject({ limit: "account-begun" });
    expect(await takeTurns(db, [address("1"), begun("b")], NOW)).toEqual({ ok: true });
  });

  it("says how many minutes are left, and lets through again after them", async () => {
    await times(ACCOUNT_MOST, () => takeTurns(db, [account("a")], NOW));
    expect(await takeTurns(db, [account("a")], later(ACCOUNT_MINUTES - 3.5))).toMatchObject({ minutes: 4 });
    expect(await takeTurns(db, [account("a")], later(ACCOUNT_MINUTES))).toEqual({ ok: true });
  });

  it("holds the longer of two limits, too", async () => {
    for (let round = 0; round < DAY_MOST / ACCOUNT_MOST; round += 1)
      await times(ACCOUNT_MOST, () => takeTurns(db, [account("a")], later(round * ACCOUNT_MINUTES)));
    const refused = await takeTurns(db, [account("a")], later(DAY_MOST * 2));
    expect(refused).toMatchObject({ ok: false, minutes: 24 * 60 - DAY_MOST * 2 });
  });

  it("does not keep anybody out for longer because a clock was ahead", async () => {
    await times(ACCOUNT_MOST, () => takeTurns(db, [account("a")], later(800 * 24 * 60)));
    expect(await takeTurns(db, [account("a")], NOW)).toEqual({ ok: true });
  });

  it("counts together what servers count whose clocks differ by seconds", async () => {
    const behind = new Date(NOW.getTime() - 30_000);
    for (let taken = 0; taken < ACCOUNT_MOST; taken += 1)
      expect(await takeTurns(db, [account("a")], taken % 2 === 0 ? NOW : behind)).toEqual({ ok: true });
    for (const now of [NOW, behind]) expect(await takeTurns(db, [account("a")], now)).toMatchObject({ ok: false });
    await clearLimits().run(db, behind);
    expect(await takeTurns(db, [account("a")], NOW)).toMatchObject({ ok: false });
  });

  it("stores no address and no e-mail", async () => {
    await takeTurns(db, [account("aigul@example.kz"), address("203.0.113.9")], NOW);
    const stored = JSON.stringify(await db.read.select().from(limitCount));
    expect(stored).not.toMatch(/aigul|203/);
  });
});

describe("guessOnce", () => {
  const guess = (who: string, isRight: boolean) =>
    guessOnce(db, { address: "1", account: who }, NOW, async () => (isRight ? who : null));

  it("makes no guess when none is left", async () => {
    const made = vi.fn(async () => null);
    await times(40, () => guessOnce(db, { address: "1", account: "a" }, NOW, made));
    expect(made).toHaveBeenCalledTimes(ACCOUNT_MOST);
  });

  it("counts a right one for nobody: of a ministry behind one address only typos are left", async () => {
    const people = 60;
    for (let person = 0; person < people; person += 1) {
      if (person % 6 === 0) expect(await guess(`p${String(person)}`, false)).toEqual({ ok: false, reason: "wrong" });
      expect(await guess(`p${String(person)}`, true)).toMatchObject({ ok: true });
    }
    const counts = (await db.read.select().from(limitCount)).map(({ count }) => count);
    expect(counts).toEqual([people / 6, people / 6]);
  });

  it("lets an account begin from nought after a right one", async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 1; wrong < ACCOUNT_MOST; wrong += 1) await guess("a", false);
      expect(await guess("a", true)).toEqual({ ok: true, found: "a" });
    }
  });
});

describe("clearLimits", () => {
  it("deletes what is over, and what a wrong clock has left, and keeps the rest", async () => {
    await takeTurns(db, [address("1")], NOW);
    await takeTurns(db, [account("ahead")], later(800 * 24 * 60));
    await clearLimits().run(db, NOW);
    expect(await db.read.$count(limitCount)).toBe(2);
    await clearLimits().run(db, later(60));
    expect(await db.read.$count(limitCount)).toBe(0);
  });
});
