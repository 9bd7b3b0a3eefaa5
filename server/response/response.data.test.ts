import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findResponse, findScore, listAnswers, listResponsesOfPerson } from "@/db/queries/personal/response";
import { openTestDatabase } from "@/db/testing/database";
import { losingAnswers } from "@/db/testing/losing-answers";
import { type Database, NotWritable } from "@/db/write";
import { addPerson } from "@/db/writes/person";
import { commit } from "@/db/commit";
import { CONSENT_VERSION } from "@/lib/policy/privacy";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { recoveryCode } from "./recovery-code";
import { ensureSecret } from "../platform/secret";
import type * as settingsModule from "../platform/settings";
import { settings } from "../platform/settings";
import { consentOf } from "./consent";
import { eraseResponse } from "./erase";
import { encodeGrant, grantOf, grantOpens, offeredBy } from "./grant-token";
import { claimByCode, codeInForce, drawGeneration, findByCode, renewCode } from "./recover";
import { type GivenAnswer, saveAnswers } from "./save-answers";
import { startResponse } from "./start";
import { readAnswers } from "./stored-answers";
import { submitResponse } from "./submit";

const NOW = new Date("2026-11-23T10:00:00.000Z");
const after = (ms: number) => new Date(NOW.getTime() + ms);
const given = (id: string, value: unknown, ageMs = 0): GivenAnswer => ({ id, value, ageMs });

vi.mock("../platform/settings", async (original) => {
  const folder = mkdtempSync(join(tmpdir(), "secret-"));
  const own = { secretFile: join(folder, "secret"), logLevel: "silent" };
  return { ...(await original<typeof settingsModule>()), settings: () => own };
});

let db: Database;
let id: string;
const begun = { createdAt: NOW, instrumentVersion: "1.1.0" };
const stored = () => readAnswers(db.read, { ...begun, id });
const save = (answers: GivenAnswer[], at = after(1000)) => saveAnswers(db, { ...begun, id }, answers, at);

beforeAll(() => {
  ensureSecret(settings().secretFile);
});
afterAll(() => {
  rmSync(join(settings().secretFile, ".."), { recursive: true });
});
beforeEach(async () => {
  db = await openTestDatabase();
  id = await startResponse(db, null, NOW);
});
afterEach(() => db.close());

describe("saving answers", () => {
  it("keeps scale, not applicable, single and multiple answers as they were given", async () => {
    await save([
      given("P1-B1", "3"),
      given("P1-B2", "NA"),
      given("NS1", "NS1-a"),
      given("NS2", ["NS2-c", "NS2-a"]),
      given("P1-S1", "b"),
    ]);
    expect(await stored()).toEqual({
      "P1-B1": 3,
      "P1-B2": "NA",
      NS1: "NS1-a",
      NS2: ["NS2-a", "NS2-c"],
      "P1-S1": "b",
    });
  });

  it.each([
    ["an unknown item", given("P9-B9", "3"), { ok: false, reason: "unknown-item", id: "P9-B9" }],
    ["a value outside the options", given("P1-B1", "5"), { ok: false, reason: "not-an-option", id: "P1-B1" }],
    ["a value of the wrong type", given("P1-B1", { a: 1 }), { ok: false, reason: "not-an-option", id: "P1-B1" }],
    [
      "an exclusive option with others",
      given("NS2", ["NS2-a", "NS2-n"]),
      { ok: false, reason: "exclusive-with-others", id: "NS2" },
    ],
    ["an empty choice", given("NS2", []), { ok: false, reason: "not-an-option", id: "NS2" }],
    ["taking back an unknown item", given("P9-B9", null), { ok: false, reason: "unknown-item", id: "P9-B9" }],
  ])("refuses %s and leaves all stored answers alone", async (_name, wrong, outcome) => {
    await save([given("P1-B1", "1")]);
    expect(await save([given("P2-B1", "2"), wrong])).toEqual(outcome);
    expect(await stored()).toEqual({ "P1-B1": 1 });
  });

  it("lets the newer answer win, whichever arrives first, and the later arrival at the same moment", async () => {
    await save([given("P1-B1", "4", 100)], after(5000));
    await save([given("P1-B1", "0", 3000)], after(6000));
    expect(await stored()).toEqual({ "P1-B1": 4 });
    await save([given("P1-B1", "2", 1100)], after(6000));
    expect(await stored()).toEqual({ "P1-B1": 2 });
  });

  it("never dates an answer after now or before its response", async () => {
    await save([given("P1-B1", "1", 10 ** 12), given("P2-B1", "1", -50_000)], after(2000));
    const times = Object.fromEntries(
      (await listAnswers(db.read, id)).map((answer) => [answer.itemId, answer.answeredAt]),
    );
    expect(times).toEqual({ "P1-B1": NOW, "P2-B1": after(2000) });
  });

  it("lets an answer win over one that a clock ahead dated in the future", async () => {
    await save([given("P1-B1", "1")], after(800 * 86_400_000));
    await save([given("P1-B1", "3")], after(5000));
    expect(await stored()).toEqual({ "P1-B1": 3 });
  });

  it("takes an answer back, and an older one does not return", async () => {
    await save([given("P1-B1", "1", 500)], after(1000));
    await save([given("P1-B1", null)], after(2000));
    await save([given("P1-B1", "1", 5000)], after(3000));
    expect(await stored()).toEqual({});
  });

  it("keeps all answers of two devices that save at once", async () => {
    await Promise.all([
      ...["P1-B1", "P2-B1", "P3-B1"].map((item) => save([given(item, "1")])),
      ...["P4-B1", "P5-B1", "P6-B1"].map((item) => save([given(item, "2")])),
    ]);
    expect(Object.keys(await stored())).toHaveLength(6);
  });

  it("says when the response is gone", async () => {
    await eraseResponse(db, id, NOW);
    expect(await save([given("P1-B1", "1")])).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("submitting", () => {
  const principle = (name: string, values: string[]) =>
    values.map((value, index) => given(`${name}-B${String(index + 1)}`, value));

  it("writes the scored row with its parameters, once", async () => {
    await save([...principle("P1", ["3", "2", "NA", "3"]), given("NS2", ["NS2-a", "NS2-z"])]);
    expect(
      await Promise.all([submitResponse(db, id, after(2000), "ru"), submitResponse(db, id, after(3000), "ru")]),
    ).toEqual([{ ok: true }, { ok: true }]);
    const score = await findScore(db.read, id);
    expect(score).toMatchObject({ p2: null, overall: null, scenarioScore: null, obstacles: 1 });
    expect(score?.p1).toBeCloseTo(66.6667, 4);
    expect(score?.parameters).toEqual(PLANNING_VALUES);
    const submittedAt = (await findResponse(db.read, id))?.submittedAt?.getTime();
    expect([after(2000).getTime(), after(3000).getTime()]).toContain(submittedAt);
  });

  it("refuses answers afterwards with the reason, and the stored ones stay", async () => {
    await save([given("P1-B1", "1")]);
    await submitResponse(db, id, after(2000), "ru");
    expect(await save([given("P1-B1", "4")], after(3000))).toEqual({ ok: false, reason: "submitted" });
    expect(await stored()).toEqual({ "P1-B1": 1 });
  });

  it("reads again when an answer comes in between reading and submitting", async () => {
    await save(principle("P1", ["4", "4", "4"]));
    let isFirst = true;
    const racing: Database = {
      ...db,
      apply: async (writes) => {
        if (isFirst) await save([given("P1-B4", "0")], after(1500));
        isFirst = false;
        return db.apply(writes);
      },
    };
    await submitResponse(racing, id, after(2000), "ru");
    expect((await findScore(db.read, id))?.p1).toBe(75);
  });

  it("says that there is no such response", async () => {
    expect(await submitResponse(db, "nobody", NOW, "ru")).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("recovery codes", () => {
  it("open the response however they are typed, and nothing else does", async () => {
    const code = recoveryCode(id, 0);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect((await findByCode(db.read, ` ${code.toLowerCase().replaceAll("-", " ")} `))?.id).toBe(id);
    expect(await findByCode(db.read, randomBytes(8).toString("hex"))).toBeUndefined();
    expect(await findByCode(db.read, "")).toBeUndefined();
  });

  it("end when a new one is made", async () => {
    const response = await findResponse(db.read, id);
    if (!response) throw new Error("no response");
    await renewCode(db, response, 17, NOW);
    // Somebody else who looked at the code before is too late.
    await renewCode(db, response, 4, NOW);
    for (const ended of [0, 1, 4]) expect(await findByCode(db.read, recoveryCode(id, ended))).toBeUndefined();
    const renewed = await findByCode(db.read, recoveryCode(id, 17));
    expect(renewed && codeInForce(renewed)).toBe(recoveryCode(id, 17));
  });

  it("end for all but the device that was shown the new one, whose answer may be lost", async () => {
    const before = await findResponse(db.read, id);
    if (!before) throw new Error("no response");
    const [own, others] = [drawGeneration(), drawGeneration()];
    const held = (next?: number) => {
      const given = { responseId: id, codeGeneration: 0 };
      const grant = encodeGrant(next === undefined ? given : { ...given, next });
      return grantOf({ cookie: () => grant });
    };
    expect([offeredBy(held(own), before), grantOpens(held(own), before)]).toEqual([own, true]);
    await expect(renewCode(losingAnswers(db), before, own, NOW)).rejects.toThrow(NotWritable);
    const renewed = await findResponse(db.read, id);
    if (!renewed) throw new Error("no response");
    expect([held(own), held(others), held()].map((grant) => grantOpens(grant, renewed))).toEqual([true, false, false]);
    expect([offeredBy(held(own), renewed), codeInForce(renewed)]).toEqual([null, recoveryCode(id, own)]);
  });

  it("are on a device in a grant that nobody else can make", () => {
    const grant = encodeGrant({ responseId: id, codeGeneration: 0, next: 5 });
    const forged = [grant.replace(".5.", ".6."), grant.replace(".5.", "."), "", ".", `${id}.0`, `${id}.0.5`];
    expect(forged.map((cookie) => grantOf({ cookie: () => cookie }))).toEqual(forged.map(() => null));
  });

  it("give the response to a person once, and end", async () => {
    const event = { kind: "account-created", at: NOW, actorId: null, subjectId: "p", units: [] } as const;
    await commit(db, event, [
      addPerson({ id: "p", email: "a@x.kz", emailFolded: "a@x.kz", name: "A", createdAt: NOW }),
    ]);
    const code = recoveryCode(id, 0);
    expect(await claimByCode(db, code, "p", NOW)).toBe(id);
    expect(await claimByCode(db, code, "p", NOW)).toBeNull();
    const claimed = await listResponsesOfPerson(db.read, "p");
    expect(claimed).toMatchObject([{ id, recoveryHash: null, campaignId: null }]);
    // Claiming puts nothing into groups: what was begun for oneself stays under that consent.
    expect(claimed.map(consentOf)).toEqual([{ kind: "own", version: CONSENT_VERSION }]);
  });
});

describe("erasure", () => {
  it("leaves nothing of a response", async () => {
    await save([given("P1-B1", "1")]);
    await submitResponse(db, id, after(2000), "ru");
    await eraseResponse(db, id, NOW);
    expect([await findResponse(db.read, id), await findScore(db.read, id), await listAnswers(db.read, id)]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    await eraseResponse(db, id, NOW);
  });
});
