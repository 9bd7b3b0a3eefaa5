import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findRelease } from "@/db/queries/published/released";
import { listReleasedGroups, listReleasedUnits } from "@/db/queries/published/release-check";
import { auditEvent } from "@/db/schema/audit";
import { release, releasedGroup, releasedUnit } from "@/db/schema/release";
import { response, score } from "@/db/schema/response";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database, Reader, Write } from "@/db/write";
import { FIRST_VIEW } from "@/lib/review/overview-view";
import { findOverview } from "../review/overview";
import { findReachedCampaign } from "../review/reach";
import { findUnitView } from "../review/comparisons";
import { findUnitReport, listReviewCampaigns } from "../review/reports";
import { RELEASE_RULES } from "@/lib/release/figures";
import { releaseCampaigns } from "./release-campaigns";
import { CLOSED, drawRows, seedClosed, seedOutside } from "./testing-release";
import { verifyRelease } from "./verify-release";

const NOW = new Date(CLOSED.getTime() + 60_000);
const UNITS = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
  { id: "a1", parentId: "a" },
  { id: "b", parentId: "m" },
];
const OTHER = [{ id: "o", parentId: null }];
const ROWS = drawRows({ a: 25, a1: 12, b: 30, m: 4 });

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  const units = [...UNITS, ...OTHER].map(({ id, parentId }) => (parentId === null ? { id } : { id, parentId }));
  await seedOrganisation(db, { units, people: [{ id: "bringer", email: "bringer@example.kz", name: "bringer" }] });
  await seedClosed(db, { id: "c", units: UNITS, rows: ROWS });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.close();
});

async function run(on: Database = db, task = releaseCampaigns()): Promise<void> {
  while (await task.run(on, NOW));
}
const apply = (...statements: Write["statement"][]) => db.apply(statements.map((statement) => ({ statement })));

/** All that is stored of a release. */
async function stored(campaignId = "c") {
  const byText = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    release: await findRelease(db.read, campaignId),
    groups: byText(await listReleasedGroups(db.read, campaignId)),
    units: byText(await listReleasedUnits(db.read, campaignId)),
    events: (await db.read.select().from(auditEvent)).filter(({ kind }) => kind === "campaign-released").length,
  };
}
const groupsIn = async (campaignId: string) =>
  (await listReleasedGroups(db.read, campaignId))
    .map(({ table, unitId, origin, people }) => `${table} ${unitId} ${origin} ${String(people)}`)
    .sort();
const verdict = async () => {
  const result = await verifyRelease(db.read, "c");
  return result.ok ? result.verdict : result.reason;
};

describe("the release of a closed campaign", () => {
  it("publishes groups, units and totals once, and records it", async () => {
    await run();
    expect(await groupsIn("c")).toEqual([
      "index a online 25",
      "index a1 online 12",
      "index b online 30",
      "levels m online 67",
      "survey a online 37",
      "survey b online 30",
    ]);
    const { release: made, units, events } = await stored();
    expect(made).toMatchObject({ releasedAt: NOW, done: 71, total: 71 });
    expect(made?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(made?.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(made?.rules).toBe(RELEASE_RULES);
    expect(made?.smallestGroups).toEqual({ index: 10, survey: 20, levels: 50 });
    expect(units).toHaveLength(12);
    expect(events).toBe(1);
    const before = await stored();
    await run();
    expect(await stored()).toEqual(before);
  });

  it("publishes nothing of a campaign that is open", async () => {
    await seedClosed(db, { id: "open", units: OTHER, rows: drawRows({ o: 30 }), closedAt: null });
    await run();
    expect(await groupsIn("open")).toEqual([]);
    expect(await findRelease(db.read, "open")).toBeUndefined();
  });

  it("has nothing of other campaigns, of responses outside any, of open ones, and of units that do not take part", async () => {
    await run();
    const { groups, units } = await stored();
    await apply(
      (writer) => writer.delete(releasedGroup),
      (writer) => writer.delete(releasedUnit),
      (writer) => writer.delete(release),
    );
    await seedClosed(db, { id: "d", units: OTHER, rows: drawRows({ o: 30 }, 9) });
    await seedOutside(db, drawRows({ a: 20 }, 10));
    await apply((writer) =>
      writer.insert(response).values({
        ...{ id: "unfinished", campaignId: "c", createdAt: CLOSED, shuffleSeed: 1 },
        ...{ instrumentVersion: "1.0.0", consentVersion: "1" },
      }),
    );
    await run();
    expect(await stored()).toMatchObject({ groups, units, release: { done: 71 } });
    expect(await groupsIn("d")).toEqual(["index o online 30", "survey o online 30"]);
  });

  it("leaves the people of a unit that is not among the campaign's out of every figure", async () => {
    await seedClosed(db, { id: "d", units: OTHER, rows: drawRows({ o: 30, b: 15 }, 9) });
    await run();
    expect(await groupsIn("d")).toEqual(["index o online 30", "survey o online 30"]);
  });

  it("keeps imported responses in groups of their own", async () => {
    const rows = drawRows({ o: 45 }, 3).map((row, i) =>
      i < 15 ? { ...row, origin: i < 2 ? "second" : "first", seconds: null } : row,
    );
    await seedClosed(db, { id: "d", units: OTHER, rows });
    await run();
    expect(await groupsIn("d")).toEqual(["index o import-d-first 13", "index o online 30", "survey o online 30"]);
    const units = (await listReleasedUnits(db.read, "d")).filter(({ table }) => table === "index");
    expect(units).toMatchObject([{ invited: 33, covered: 33, isPartlyInNoFigure: true, hasImported: true }]);
  });
});

describe("a crash in the middle of the release", () => {
  /** A clock by which a turn is over after its first page. */
  const slowly = () => {
    let at = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (at += 10_000));
  };
  const failingAt = (call: number, isAfter: boolean): { on: Database; calls: () => number } => {
    let calls = 0;
    const fail = () => {
      throw new Error("the worker died");
    };
    return {
      calls: () => calls,
      on: {
        ...db,
        apply: async (writes) => {
          calls += 1;
          if (calls === call && !isAfter) fail();
          const isApplied = await db.apply(writes);
          if (calls === call) fail();
          return isApplied;
        },
      },
    };
  };

  const nothing = { groups: [], units: [], events: 0 };

  it.each([
    [1, false],
    [2, false],
    [3, false],
    [1, true],
    [2, true],
  ])(
    "leaves nothing when write %i fails (after it was made: %s), and all after the next look",
    async (call, isAfter) => {
      slowly();
      const { on } = failingAt(call, isAfter);
      await expect(run(on)).rejects.toThrow("the worker died");
      expect(await stored()).toMatchObject(nothing);
      expect((await stored()).release?.releasedAt ?? null).toBeNull();
      vi.restoreAllMocks();
      await run();
      expect(await stored()).toMatchObject({ events: 1, release: { done: 71, releasedAt: NOW } });
      expect(await verdict()).toBe("matches");
    },
  );

  it("leaves everything when it dies after the last write", async () => {
    slowly();
    const { on, calls } = failingAt(3, true);
    await expect(run(on)).rejects.toThrow("the worker died");
    expect(calls()).toBe(3);
    const before = await stored();
    expect(before).toMatchObject({ events: 1, release: { done: 71 } });
    await run();
    expect(await stored()).toEqual(before);
    expect(await verdict()).toBe("matches");
  });

  it("goes on with the same task after a write failed, counting nobody twice", async () => {
    slowly();
    const task = releaseCampaigns();
    await expect(run(failingAt(2, false).on, task)).rejects.toThrow();
    await run(db, task);
    expect(await stored()).toMatchObject({ release: { done: 71, total: 71 } });
    expect(await verdict()).toBe("matches");
  });

  it("begins again when a worker stops after each turn", async () => {
    slowly();
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await releaseCampaigns().run(db, NOW)).toBe(true);
      expect(await stored()).toMatchObject(nothing);
    }
    vi.restoreAllMocks();
    await run();
    expect(await stored()).toMatchObject({ release: { done: 71 } });
    expect(await verdict()).toBe("matches");
  });

  it.each([1, 2, 3, 4, 5])("leaves nothing when read %i fails", async (call) => {
    let calls = 0;
    const select = ((...given: Parameters<Reader["select"]>) => {
      calls += 1;
      if (calls === call) throw new Error("the database went away");
      return db.read.select(...given);
    }) as Reader["select"];
    const read: Reader = {
      select,
      selectDistinct: db.read.selectDistinct.bind(db.read),
      $count: db.read.$count.bind(db.read),
    };
    const task = releaseCampaigns();
    await expect(run({ ...db, read }, task)).rejects.toThrow("the database went away");
    expect(await stored()).toMatchObject(nothing);
    await run(db, task);
    expect(await stored()).toMatchObject({ events: 1, release: { done: 71 } });
    expect(await verdict()).toBe("matches");
  });

  it("undoes the whole commit when one of its rows cannot be written", async () => {
    slowly();
    await releaseCampaigns().run(db, NOW);
    vi.restoreAllMocks();
    const inTheWay = { campaignId: "c", table: "levels" as const, unitId: "m", covered: 0, elsewhere: [] };
    await apply((writer) =>
      writer.insert(releasedUnit).values({
        ...inTheWay,
        ...{ isPartlyInNoFigure: false, hasImported: false, coverage: {}, columns: { numbers: {}, counts: {} } },
      }),
    );
    await expect(run()).rejects.toThrow();
    const { release: begun, groups, units, events } = await stored();
    expect({ groups, units: units.length, events }).toEqual({ groups: [], units: 1, events: 0 });
    expect(begun).toMatchObject({ releasedAt: null, hash: null, quality: null });
    await apply((writer) => writer.delete(releasedUnit));
    await run();
    expect(await verdict()).toBe("matches");
  });
});

describe("after the release", () => {
  it("leaves the groups as they are when a response is deleted", async () => {
    await run();
    const before = await stored();
    await apply((writer) => writer.delete(response).where(eq(response.id, "c-00003")));
    await run();
    expect(await stored()).toEqual(before);
  });

  const reviewer = (unitId: string, personId = "reviewer") => ({
    personId,
    scopes: [{ role: "reviewer" as const, unitId }],
  });
  const overviewOf = async (whose: ReturnType<typeof reviewer>, campaignId: string) => {
    const reached = await findReachedCampaign(db.read, whose, campaignId);
    return reached && findOverview(db.read, reached, FIRST_VIEW, "ru");
  };

  it("shows a reviewer the units below theirs and no others", async () => {
    await run();
    const report = await findUnitReport(db.read, reviewer("a"), "c", { code: "a" });
    expect(report).toMatchObject({ unit: { id: "a" }, path: [], children: [{ id: "a1" }] });
    expect(report?.coverage.index).toMatchObject({ people: { covered: 43, invited: 43 }, isPartlyInNoFigure: false });
    expect(await findUnitReport(db.read, reviewer("a"), "c", { id: "a1" })).toMatchObject({
      unit: { id: "a1" },
      coverage: { survey: { people: null, elsewhere: [{ id: "a" }] } },
    });
    for (const unit of [{ id: "b" }, { code: "b" }, { id: "m" }, { id: "o" }, { id: "nobody" }])
      expect(await findUnitReport(db.read, reviewer("a"), "c", unit)).toBeNull();
    expect(await findUnitReport(db.read, reviewer("o"), "c", { id: "a" })).toBeNull();
    expect(await findUnitReport(db.read, { personId: "reviewer", scopes: [] }, "c", { id: "a" })).toBeNull();
    const overview = await overviewOf(reviewer("a"), "c");
    expect(overview).toMatchObject({ isWhole: false, units: 2 });
    expect(overview?.rows.map(({ unit }) => unit.id)).toEqual(["a", "a1"]);
    expect(await overviewOf(reviewer("o"), "c")).toBeNull();
  });

  it("shows nothing before the release", async () => {
    expect(await findUnitReport(db.read, reviewer("m"), "c", { id: "m" })).toBeNull();
    expect(await overviewOf(reviewer("m"), "c")).toBeNull();
    expect(await listReviewCampaigns(db.read, reviewer("m"))).toEqual([]);
    expect(await findUnitView(db.read, reviewer("m"), "c", "m")).toBeNull();
  });

  it("shows nothing to whoever brought imported responses", async () => {
    await seedClosed(db, { id: "d", units: OTHER, rows: drawRows({ o: 30 }, 9), importedBy: "bringer" });
    await run();
    expect(await findUnitReport(db.read, reviewer("o"), "d", { id: "o" })).not.toBeNull();
    const bringer = reviewer("o", "bringer");
    expect(await findUnitReport(db.read, bringer, "d", { id: "o" })).toBeNull();
    expect(await overviewOf(bringer, "d")).toBeNull();
    expect(await listReviewCampaigns(db.read, bringer)).toEqual([]);
    expect(await findUnitView(db.read, bringer, "d", "o")).toBeNull();
  });
});

describe("checking a release", () => {
  it("says that there is no such campaign, or no release of it yet", async () => {
    expect(await verifyRelease(db.read, "nobody")).toEqual({ ok: false, reason: "unknown-campaign" });
    expect(await verifyRelease(db.read, "c")).toEqual({ ok: false, reason: "not-released" });
  });

  it("matches as long as responses and release are as they were", async () => {
    await run();
    expect(await verdict()).toBe("matches");
  });

  it("cannot be done of a release made by earlier rules", async () => {
    await run();
    await apply((writer) => writer.update(release).set({ rules: 1 }));
    expect(await verdict()).toBe("cannot be checked: made by earlier rules");
  });

  it("cannot be done after an erasure", async () => {
    await run();
    await apply((writer) => writer.delete(response).where(eq(response.id, "c-00007")));
    expect(await verdict()).toBe("cannot be checked");
  });

  it("cannot be done after an erasure while the responses were being read", async () => {
    let at = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (at += 10_000));
    const task = releaseCampaigns();
    await task.run(db, NOW);
    await apply((writer) => writer.delete(response).where(eq(response.id, "c-00007")));
    await run(db, task);
    expect(await stored()).toMatchObject({ release: { done: 71 } });
    expect(await verdict()).toBe("cannot be checked");
  });

  it.each<[string, (rows: { groups: Awaited<ReturnType<typeof listReleasedGroups>> }) => Write["statement"]]>([
    [
      "the people of a group",
      () => (writer) => writer.update(releasedGroup).set({ people: 26 }).where(eq(releasedGroup.people, 25)),
    ],
    [
      "the sums of a group",
      ({ groups }) => {
        const columns = groups.find(({ table }) => table === "index")?.columns ?? { numbers: {}, counts: {} };
        const P1 = { ...(columns.numbers["P1"] ?? { n: 0, squares: 0 }), sum: 12_345 };
        return (writer) =>
          writer
            .update(releasedGroup)
            .set({ columns: { ...columns, numbers: { P1 } } })
            .where(eq(releasedGroup.people, 12));
      },
    ],
    ["a group that is gone", () => (writer) => writer.delete(releasedGroup).where(eq(releasedGroup.table, "levels"))],
    [
      "the figures of a unit",
      () => (writer) => writer.update(releasedUnit).set({ covered: 70 }).where(eq(releasedUnit.unitId, "a1")),
    ],
    ["a unit that is gone", () => (writer) => writer.delete(releasedUnit).where(eq(releasedUnit.unitId, "b"))],
    ["the hash", () => (writer) => writer.update(release).set({ hash: "0".repeat(64) })],
    [
      "the smallest groups",
      () => (writer) => writer.update(release).set({ smallestGroups: { index: 9, survey: 20, levels: 50 } }),
    ],
    ["the quality", () => (writer) => writer.update(release).set({ quality: null })],
    ["a score", () => (writer) => writer.update(score).set({ p1: 50 }).where(eq(score.responseId, "c-00001"))],
    [
      "the unit of a response",
      () => (writer) => writer.update(response).set({ unitId: "b" }).where(eq(response.id, "c-00001")),
    ],
  ])("differs when somebody changed %s", async (_, change) => {
    await run();
    await apply(change({ groups: await listReleasedGroups(db.read, "c") }));
    expect(await verdict()).toBe("differs");
  });
});
