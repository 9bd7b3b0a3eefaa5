import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrateDatabase, openDatabase, startingAlone } from "./client";
import { commit } from "./commit";
import { leaseOf } from "./lease";
import { listTallies } from "./queries/organisation/audit";
import { findResponse } from "./queries/personal/response";
import { response } from "./schema/response";
import { makeDatabase, makeFromTemplate } from "./testing/server";
import type { Database } from "./write";
import { countOne } from "./writes/limit";
import { addResponse, markAnswersChanged, markSubmitted, recordAnswer, removeResponse } from "./writes/response";

const SERVER = process.env["TEST_POSTGRES"] ?? "";
const AT = new Date("2026-11-30T10:00:00Z");
const MANY = 40;

const SOME = { instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: AT };
const newResponse = (id: string) => addResponse({ id, ...SOME });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** Two servers of one build: each has connections of its own. */
let url: string;
let one: Database;
let other: Database;
beforeAll(async () => {
  url = await makeFromTemplate(SERVER);
  [one, other] = [openDatabase(url), openDatabase(url)];
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
});
const either = (index: number) => (index % 2 === 0 ? one : other);

async function onServer(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

/** Ends all connections to the database but the one that asks. */
const endConnections = () =>
  onServer(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );

describe("two servers on one PostgreSQL", () => {
  it("go by its clock, whatever theirs say", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01T00:00:00Z") });
    const wrong = openDatabase(url);
    try {
      await wrong.read.$count(response);
      const [before] = await onServer("select clock_timestamp() as time");
      const between = wrong.now().getTime();
      const [after] = await onServer("select clock_timestamp() as time");
      // Half of the way to the server and back, and the server's milliseconds.
      expect(between).toBeGreaterThan(Number(before?.["time"]) - 50);
      expect(between).toBeLessThan(Number(after?.["time"]) + 50);
    } finally {
      vi.useRealTimers();
      await wrong.close();
    }
  });

  it("count every event once, whoever is at it at the same time", async () => {
    await Promise.all(
      times(MANY, (index) =>
        commit(either(index), { kind: "response-started", at: AT }, [newResponse(`t${String(index)}`)]),
      ),
    );
    const tallies = await listTallies(one.read, "2026-12-01");
    expect(tallies).toContainEqual({ kind: "response-started", campaignId: null, count: MANY });
  });

  it("leave no earlier version of a row that is erased", async () => {
    const vacuumed = async () =>
      onServer(
        "select relname as name, n_dead_tup as dead, vacuum_count as times from pg_stat_user_tables where relname in ('answer', 'response')",
      );
    const answer = recordAnswer({ responseId: "erased", itemId: "P1-B1", value: "3", answeredAt: AT }, AT);
    await commit(one, { kind: "response-started", at: AT }, [newResponse("erased"), answer]);
    await commit(one, { kind: "response-deleted", at: AT }, [removeResponse("erased")]);
    await one.scrub();
    // Before PostgreSQL 15 the counters come a moment later.
    await vi.waitFor(async () => {
      for (const { name, dead, times } of await vacuumed())
        expect({ name, dead: Number(dead), times: Number(times) }).toEqual({ name, dead: 0, times: 1 });
    });
  });

  it("let no more through a limit than may", async () => {
    const endsAt = new Date(AT.getTime() + 60_000);
    const count = () => countOne({ key: "k", most: 5, endsAt, latest: endsAt }, AT);
    const outcomes = await Promise.all(times(MANY, (index) => either(index).apply([count()])));
    expect(outcomes.filter(Boolean)).toHaveLength(5);
  });

  it("give a lease to one of them", async () => {
    const leases = times(10, (index) => leaseOf(either(index), "work", 60_000));
    expect((await Promise.all(leases.map((lease) => lease.hold()))).filter(Boolean)).toHaveLength(1);
  });

  it("submit a response once, and not without an answer that came in meanwhile", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = `s${String(round)}`;
      await commit(one, { kind: "response-started", at: AT }, [newResponse(id)]);
      const answer = (index: number) =>
        recordAnswer({ responseId: id, itemId: `P1-B${String(index)}`, value: "3", answeredAt: AT }, AT);
      const [submitted, saved, again] = await Promise.all([
        commit(one, { kind: "response-submitted", at: AT }, [markSubmitted(id, 0, AT, "ru")]),
        commit(other, { kind: "answers-saved", at: AT }, [markAnswersChanged(id, AT), answer(1), answer(2)]),
        commit(other, { kind: "response-submitted", at: AT }, [markSubmitted(id, 0, AT, "kk")]),
      ]);
      // Of the three one is first, and the others find that they are not.
      expect([submitted, saved, again].filter(Boolean)).toHaveLength(1);
      const stored = await findResponse(one.read, id);
      expect(stored?.submittedAt === null).toBe(saved);
    }
  });

  it("write what many save at once together: who may not is refused alone, and nobody waits for anybody in a circle", async () => {
    const ids = times(30, (index) => `g${String(index)}`);
    await commit(one, { kind: "response-started", at: AT }, ids.map(newResponse));
    await commit(one, { kind: "response-submitted", at: AT }, [markSubmitted("g7", 0, AT, "ru")]);
    const deadlocks = () => onServer("select deadlocks from pg_stat_database where datname = current_database()");
    const before = await deadlocks();
    const save = (db: Database, id: string, round: number) =>
      commit(db, { kind: "answers-saved", at: AT }, [
        markAnswersChanged(id, AT),
        recordAnswer({ responseId: id, itemId: "P1-B1", value: String(round), answeredAt: AT }, AT),
      ]);
    // Each server has them in another order.
    const outcomes = await Promise.all(
      times(5, (round) => [
        ...ids.map(async (id) => ({ id, isSaved: await save(one, id, round) })),
        ...ids.toReversed().map(async (id) => ({ id, isSaved: await save(other, id, round) })),
      ]).flat(),
    );
    expect(outcomes.filter(({ id, isSaved }) => isSaved === (id === "g7"))).toEqual([]);
    const rows = await onServer("select distinct revision from response where id like 'g%' and id <> 'g7'");
    expect(rows).toEqual([{ revision: 10 }]);
    const tallies = await listTallies(one.read, "2026-12-01");
    const saved = tallies.find(({ kind }) => kind === "answers-saved")?.count ?? 0;
    const [others] = await onServer("select sum(revision)::int as revisions from response where id not like 'g%'");
    expect(saved).toBe(29 * 10 + Number(others?.["revisions"]));
    expect(await deadlocks()).toEqual(before);
  });

  it("have a save wait for a row that somebody holds, and none of those that came with it", async () => {
    const ids = times(20, (index) => `h${String(index)}`);
    await commit(one, { kind: "response-started", at: AT }, ids.map(newResponse));
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("begin; select * from response where id = 'h9' for update");
    const saves = ids.map((id) => commit(one, { kind: "answers-saved", at: AT }, [markAnswersChanged(id, AT)]));
    const others = await Promise.all(saves.filter((_, index) => index !== 9));
    // Long before the save that waits is given up.
    await holder.query("rollback");
    await holder.end();
    expect([...others, await saves[9]]).toEqual(times(20, () => true));
  });

  it("carry out an act while nothing else is written, on what is there then", async () => {
    let inside = 0;
    const act = { kind: "unit-deleted", at: AT, actorId: null, subjectId: null } as const;
    /** A statement that takes its time, and says how many responses there were before and after. */
    const slow = {
      statement: (db: Parameters<Parameters<typeof one.apply>[0][number]["statement"]>[0]) =>
        db
          .update(response)
          .set({ shuffleSeed: sql`${response.shuffleSeed} + (select count(*) from pg_sleep(0.05))::int` }),
    };
    await Promise.all([
      commit(one, act, [slow, slow]),
      commit(other, act, [slow, slow]),
      ...times(10, (index) =>
        commit(either(index), { kind: "response-started", at: AT }, [newResponse(`a${String(index)}`)]),
      ),
    ]);
    for (const { seed } of await onServer("select distinct shuffle_seed as seed from response where id like 'a%'"))
      if (Number(seed) % 2 === 0) inside += 1;
    // One that came between the two statements of an act would have been changed once.
    expect(inside).toBe(0);
  });

  it("try again what stood in each other's way", async () => {
    for (const id of ["x", "y"]) await commit(one, { kind: "response-started", at: AT }, [newResponse(id)]);
    const touch = (id: string) => markAnswersChanged(id, AT);
    const outcomes = await Promise.all(
      times(3, (index) =>
        commit(
          either(index),
          { kind: "answers-saved", at: AT },
          index % 2 === 0 ? [touch("x"), touch("y")] : [touch("y"), touch("x")],
        ),
      ),
    );
    expect(outcomes).not.toContain(false);
    const [row] = await onServer("select revision from response where id = 'x'");
    expect(row).toEqual({ revision: 3 });
  });
});

describe("a connection that ends", () => {
  it("is replaced: nothing that was said to be saved is lost, and reads go on", async () => {
    const rounds = { left: 8 };
    const ending = (async () => {
      for (; rounds.left > 0; rounds.left -= 1) await endConnections();
    })();
    const saved: string[] = [];
    const unsure: unknown[] = [];
    for (let index = 0; rounds.left > 0; index += 1) {
      const ids = times(5, (each) => `c${String(index)}-${String(each)}`);
      await Promise.all(
        ids.map((id) =>
          commit(either(index), { kind: "response-started", at: AT }, [newResponse(id)]).then(
            () => saved.push(id),
            (error: unknown) => unsure.push(error),
          ),
        ),
      );
      await findResponse(either(index).read, "x");
    }
    await ending;
    // Only what was being committed at that moment is not known; everything else was done, or tried again.
    for (const error of unsure) expect(error).toMatchObject({ name: "NotWritable", hindrance: "unreachable" });
    const stored = new Set((await onServer("select id from response where id like 'c%'")).map(({ id }) => id));
    expect(saved.filter((id) => !stored.has(id))).toEqual([]);
    expect(saved.length).toBeGreaterThan(0);
  });

  it("refuses to write where queries read", async () => {
    const writer = one.read as unknown as {
      insert?: (table: typeof response) => { values: (row: object) => PromiseLike<unknown> };
    };
    const write = () => Promise.resolve(writer.insert?.(response).values({ id: "q", ...SOME }));
    await expect(write()).rejects.toMatchObject({ hindrance: "read-only" });
    expect(await findResponse(one.read, "q")).toBeUndefined();
  });
});

it("tells of a statement that fails by its code, and repeats no value of it", async () => {
  const marked = "marked-value";
  const failure = (act: PromiseLike<unknown>) =>
    Promise.resolve(act).then(
      () => "none",
      (error: unknown) => inspect(error, { depth: null, showHidden: true }),
    );
  const answer = recordAnswer({ responseId: marked, itemId: marked, value: marked, answeredAt: AT }, AT);
  const written = await failure(commit(one, { kind: "answers-saved", at: AT }, [answer]));
  expect(written).toContain("23503");
  const read = await failure(one.read.select({ bad: sql`cast(${marked} as integer)` }).from(response));
  expect(read).toContain("22P02");
  for (const said of [written, read]) expect(said).not.toContain(marked);
});

describe("servers that start together", () => {
  it("bring the tables up to date once", async () => {
    const empty = await makeDatabase(SERVER);
    await Promise.all(times(6, () => migrateDatabase(empty)));
    const db = openDatabase(empty);
    expect(await db.read.select().from(response)).toEqual([]);
    await db.close();
  });

  it("do what a start does one after the other", async () => {
    let running = 0;
    let most = 0;
    await Promise.all(
      times(4, () =>
        startingAlone(url, async () => {
          running += 1;
          most = Math.max(most, running);
          await onServer("select pg_sleep(0.02)");
          running -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });
});
