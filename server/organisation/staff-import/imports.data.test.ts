import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commit } from "@/db/commit";
import { listActs } from "@/db/queries/organisation/audit";
import {
  countNamesakes,
  countProblems,
  findImport,
  findImportOnTheWay,
  findImportToClear,
  listNamesakes,
  listProblems,
  listStagedPeople,
  listStored,
  listUnitsMostlyMissing,
} from "@/db/queries/organisation/staff-import";
import { findRevision } from "@/db/queries/organisation/unit";
import { openTestDatabase } from "@/db/testing/database";
import type { Database, Write } from "@/db/write";
import { addPerson } from "@/db/writes/person";
import { applyImport } from "@/db/writes/staff-import";
import { markArchived, raiseRevision } from "@/db/writes/unit";
import { createAccount } from "@/server/account/accounts";
import { applyImports } from "./apply-imports";
import { clearImports } from "./clear-imports";
import { cancelImport, confirmImport, decideOnMissing, decideOnNamesakes, startImport } from "./imports";
import { listMissingPage } from "./preview";
import { prepareImports, prepareNow } from "./prepare-imports";
import { readHere, type StartReading } from "./reading";
import { rowsXml, workbookFile } from "./testing-workbook";

vi.mock("@/server/platform/log", () => ({ log: () => ({ warn: () => undefined }) }));

const AT = new Date("2026-11-24T05:00:00Z");
const ACTOR = "the-administrator";
const DAY_MS = 24 * 60 * 60 * 1000;

const UNITS_HEAD = "code;parent_code;name_kk;name_ru;name_en;kind;region";
const PEOPLE_HEAD = "email;name;unit_code;language";
const unitLine = (code: string, parent = "") => `${code};${parent};Бөлім;Отдел;Division;local;KZ-35`;
const file = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
const UNITS = file(UNITS_HEAD, unitLine("A1", "A"), unitLine("A"), unitLine("B"));
const PEOPLE = file(PEOPLE_HEAD, "Ә@a.kz;Әсел;A1;kk", "b@a.kz;Борис;A;");

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  const person = { id: ACTOR, email: "admin@a.kz", emailFolded: "admin@a.kz", name: "Admin", createdAt: AT };
  await commit(db, { kind: "account-created", at: AT, actorId: null, subjectId: ACTOR, units: [] }, [
    addPerson(person),
  ]);
});
afterEach(() => db.close());

/** Does what the worker would do until nothing is left. */
async function work(now = AT): Promise<void> {
  while (await applyImports(db, now));
  await prepareNow(db, now, readHere);
  while (await clearImports(db, now));
}

async function upload(units: Uint8Array | null, people: Uint8Array | null): Promise<string> {
  const id = await startImport(db, { units, people }, ACTOR, AT);
  if (id === null) throw new Error("Another import is on its way.");
  await work();
  return id;
}

async function bringIn(units: Uint8Array | null, people: Uint8Array | null): Promise<string> {
  const id = await upload(units, people);
  expect(await confirmImport(db, id, ACTOR, AT)).toBe(true);
  await work();
  expect((await findImport(db.read, id))?.state).toBe("imported");
  return id;
}

async function stored() {
  const { units, people } = await listStored(db.read);
  return {
    units: units.map(({ code, parentCode, isArchived }) => [code, parentCode, isArchived].join(" ")).sort(),
    people: people.map(({ email, unitCode, locale }) => [email, unitCode, locale].join(" ")).sort(),
  };
}

const IMPORTED = {
  units: ["A  false", "A1 A false", "B  false"],
  people: ["admin@a.kz  ru", "b@a.kz A ru", "Ә@a.kz A1 kk"],
};

describe("an import", () => {
  it("writes nothing before it is confirmed, and then everything", async () => {
    const id = await upload(UNITS, PEOPLE);
    expect(await stored()).toEqual({ units: [], people: ["admin@a.kz  ru"] });
    const found = await findImport(db.read, id);
    expect(found).toMatchObject({ state: "planned", done: 5, total: 5 });
    expect(found?.counts).toMatchObject({ units: { add: 3 }, people: { add: 2, unchanged: 0 } });
    expect(await listStagedPeople(db.read, id, ["add"], 0, 100)).toMatchObject([
      { row: 2, name: "Әсел", unitCode: "A1", before: null },
      { row: 3, name: "Борис", unitCode: "A" },
    ]);
    await confirmImport(db, id, ACTOR, AT);
    await work();
    expect(await stored()).toEqual(IMPORTED);
    expect(await findImportToClear(db.read)).toBeUndefined();
    expect(await listStagedPeople(db.read, id, ["add"], 0, 100)).toEqual([]);
  });

  it("of the same files again changes nothing", async () => {
    await bringIn(UNITS, PEOPLE);
    const id = await upload(UNITS, PEOPLE);
    expect((await findImport(db.read, id))?.counts).toEqual({
      units: { add: 0, change: 0, move: 0, restore: 0, unchanged: 3 },
      people: { add: 0, change: 0, move: 0, restore: 0, unchanged: 2 },
    });
    await confirmImport(db, id, ACTOR, AT);
    await work();
    expect(await stored()).toEqual(IMPORTED);
  });

  it("moves people and units, and restores what was archived", async () => {
    await bringIn(UNITS, PEOPLE);
    const unitB = (await listStored(db.read)).units.find(({ code }) => code === "B")?.id ?? "";
    await commit(db, { kind: "unit-archived", at: AT, actorId: ACTOR, subjectId: unitB }, [
      markArchived(unitB, AT),
      raiseRevision(),
    ]);
    const again = file(UNITS_HEAD, unitLine("A1", "B"), unitLine("B"));
    await bringIn(again, file(PEOPLE_HEAD, "Ә@A.kz;Әсел;B;ru"));
    expect(await stored()).toEqual({
      units: ["A  false", "A1 B false", "B  false"],
      people: ["admin@a.kz  ru", "b@a.kz A ru", "Ә@A.kz B ru"],
    });
  });

  it("with a problem can only be cancelled", async () => {
    const id = await upload(file(UNITS_HEAD, unitLine("A", "B"), unitLine("B", "A")), PEOPLE);
    expect((await findImport(db.read, id))?.state).toBe("refused");
    expect(await countProblems(db.read, id)).toBe(3);
    expect(await listProblems(db.read, id, 0, 10)).toMatchObject([
      { file: "units", row: 2, column: "parent_code", code: "cycle", value: "B" },
      { file: "units", row: 3, column: "parent_code", code: "cycle", value: "A" },
      { file: "people", row: 2, column: "unit_code", code: "unknown-unit", value: "A1" },
    ]);
    expect(await confirmImport(db, id, ACTOR, AT)).toBe(false);
    expect(await cancelImport(db, id, ACTOR, AT)).toBe(true);
    await work();
    expect((await stored()).units).toEqual([]);
    await bringIn(UNITS, PEOPLE);
  });

  it("keeps where its tables were read until it has ended", async () => {
    const sheet = (name: string, state?: string) => ({
      ...{ name, xml: rowsXml([["Список"], ["email", "name", "unit_code", "language"], ["x@a.kz", "X", "A", ""]]) },
      ...(state === undefined ? {} : { state }),
    });
    const id = await upload(UNITS, workbookFile({ sheets: [sheet("old", "hidden"), sheet("2026")] }));
    expect((await findImport(db.read, id))?.facts).toEqual({
      units: { sheet: null, titleRow: 1, leftOut: [] },
      people: {
        sheet: { name: "2026", others: [{ name: "old", isHidden: true }], hiddenRows: 0, hiddenColumns: 0 },
        titleRow: 2,
        leftOut: [],
      },
    });
    await cancelImport(db, id, ACTOR, AT);
    await work();
    expect((await findImport(db.read, id))?.facts).toBeNull();
  });

  it("says when a file is no table", async () => {
    const id = await upload(new Uint8Array(), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
    expect(await listProblems(db.read, id, 0, 10)).toMatchObject([
      { file: "units", row: null, code: "empty-file" },
      { file: "people", row: null, code: "old-excel" },
    ]);
  });

  it("waits for the one before", async () => {
    const id = await upload(UNITS, null);
    expect(await startImport(db, { units: UNITS, people: null }, ACTOR, AT)).toBeNull();
    expect((await findImportOnTheWay(db.read))?.id).toBe(id);
    await cancelImport(db, id, ACTOR, AT);
    expect(await startImport(db, { units: UNITS, people: null }, ACTOR, AT)).not.toBeNull();
  });

  it("is planned again when the organisation has changed after the preview, and asks again", async () => {
    const id = await upload(UNITS, PEOPLE);
    expect(
      await createAccount(db, { email: "B@a.kz", name: "B" }, { delivery: "handed-over", actorId: ACTOR }, AT),
    ).not.toBeNull();
    await confirmImport(db, id, ACTOR, AT);
    await work();
    expect(await findImport(db.read, id)).toMatchObject({
      state: "planned",
      confirmedAt: AT,
      counts: { people: { add: 1, move: 1 } },
    });
    expect((await stored()).units).toEqual([]);
    await confirmImport(db, id, ACTOR, AT);
    await work();
    expect(await stored()).toEqual(IMPORTED);
  });

  it("can be cancelled until it is carried out", async () => {
    const id = await upload(UNITS, PEOPLE);
    await confirmImport(db, id, ACTOR, AT);
    expect(await cancelImport(db, id, ACTOR, AT)).toBe(true);
    await work();
    expect((await stored()).units).toEqual([]);
    const carriedOut = await bringIn(UNITS, PEOPLE);
    expect(await cancelImport(db, carriedOut, ACTOR, AT)).toBe(false);
    expect(await stored()).toEqual(IMPORTED);
  });

  it("that nobody confirms is ended, and its files dropped", async () => {
    const id = await upload(UNITS, PEOPLE);
    await work(new Date(AT.getTime() + 4 * DAY_MS));
    expect((await findImport(db.read, id))?.state).toBe("cancelled");
    expect(await findImportToClear(db.read)).toBeUndefined();
    expect(await confirmImport(db, id, ACTOR, AT)).toBe(false);
  });
});

describe("an import whose worker dies", () => {
  const MANY = file(
    PEOPLE_HEAD,
    ...Array.from({ length: 3_000 }, (_, i) => `p${String(i)}@a.kz;Person ${String(i)};A;kk`),
  );

  /** A database whose every write from the nth on fails. */
  function failingFrom(first: number): Database {
    let writes = 0;
    return {
      ...db,
      apply: (given) => {
        writes += 1;
        return writes >= first ? Promise.reject(new Error("killed")) : db.apply(given);
      },
    };
  }

  it("while it stages begins again, with each row once", async () => {
    const id = await startImport(db, { units: UNITS, people: MANY }, ACTOR, AT);
    await expect(prepareNow(failingFrom(4), AT, readHere)).rejects.toThrow("killed");
    expect((await findImport(db.read, id ?? ""))?.done).toBe(1_000);
    // Another process knows nothing of the plan and finds a third of it.
    await prepareNow(db, AT, readHere);
    expect(await findImport(db.read, id ?? "")).toMatchObject({ state: "planned", done: 3_003 });
    await confirmImport(db, id ?? "", ACTOR, AT);
    await work();
    expect((await stored()).people.length).toBe(3_001);
  });

  it("between the units and the people leaves nothing", async () => {
    const id = await upload(UNITS, PEOPLE);
    await confirmImport(db, id, ACTOR, AT);
    const dying: Write = {
      statement: () => {
        throw new Error("killed");
      },
    };
    const writes = applyImport({ id, removesMissing: false }, 0, AT);
    await expect(db.apply([...writes.slice(0, -1), dying])).rejects.toThrow("killed");
    expect((await stored()).units).toEqual([]);
    expect([(await findImport(db.read, id))?.state, await findRevision(db.read)]).toEqual(["confirmed", 0]);
    await work();
    expect(await stored()).toEqual(IMPORTED);
  });

  it("while it makes it valid leaves nothing or everything", async () => {
    const id = await upload(UNITS, MANY);
    await confirmImport(db, id, ACTOR, AT);
    await expect(applyImports(failingFrom(1), AT)).rejects.toThrow("killed");
    expect([(await stored()).units.length, await findRevision(db.read)]).toEqual([0, 0]);
    await work();
    expect([(await stored()).people.length, await findRevision(db.read)]).toEqual([3_001, 1]);
  });
});

const dismissed = async () => (await listActs(db.read, { kind: "person-dismissed", offset: 0, limit: 9 })).length;

describe("people who are missing from the file", () => {
  const LESS = file(PEOPLE_HEAD, "c@a.kz;Вера;A1;kk");

  async function uploadLess(): Promise<string> {
    await bringIn(UNITS, PEOPLE);
    const id = await upload(null, LESS);
    expect(await findImport(db.read, id)).toMatchObject({ state: "planned", missing: 1, removesMissing: false });
    expect(await listMissingPage(db.read, id, 1)).toMatchObject([{ email: "Ә@a.kz", unitCode: "A1" }]);
    expect(await listUnitsMostlyMissing(db.read, id, 10)).toMatchObject([{ code: "A1", leaving: 1, people: 1 }]);
    return id;
  }

  it("stay where nobody decides otherwise", async () => {
    const id = await uploadLess();
    await confirmImport(db, id, ACTOR, AT);
    await work();
    expect((await stored()).people).toEqual(["admin@a.kz  ru", "b@a.kz A ru", "c@a.kz A1 kk", "Ә@a.kz A1 kk"]);
    expect(await dismissed()).toBe(0);
  });

  it("leave the staff where that was confirmed, each with a line in the log", async () => {
    const id = await uploadLess();
    expect(await decideOnMissing(db, id, true)).toBe(true);
    await confirmImport(db, id, ACTOR, AT);
    expect(await decideOnMissing(db, id, false)).toBe(false);
    await work();
    expect((await stored()).people).toEqual(["admin@a.kz  ru", "b@a.kz A ru", "c@a.kz A1 kk", "Ә@a.kz  kk"]);
    expect(await dismissed()).toBe(1);
  });

  it("stay when the import has to be planned again, until it is confirmed again", async () => {
    const id = await uploadLess();
    await decideOnMissing(db, id, true);
    await confirmImport(db, id, ACTOR, AT);
    await commit(db, { kind: "unit-archived", at: AT, actorId: ACTOR, subjectId: "x" }, [raiseRevision()]);
    await work();
    expect(await findImport(db.read, id)).toMatchObject({ state: "planned", missing: 1, removesMissing: false });
  });
});

describe("people whose name the file adds to their unit at another address", () => {
  const BEFORE = file(PEOPLE_HEAD, "a@a.kz;Әсел;A;kk", "b@a.kz;Борис;A;", "c@a.kz;Вера;A;");
  const AFTER = file(PEOPLE_HEAD, "a2@a.kz;әсел;A;kk", "b2@a.kz;Борис;A;", "c@a.kz;Вера;A;", "d@a.kz;Дина;A;");

  async function uploadOthers(): Promise<string> {
    await bringIn(UNITS, BEFORE);
    return upload(null, AFTER);
  }
  const inUnit = async () =>
    (await stored()).people.filter((line) => line.includes(" A ")).map((line) => line.slice(0, 2));

  it("are asked about one by one: who is the same leaves, who is not stays, and both rows are new people", async () => {
    const id = await uploadOthers();
    expect(await countNamesakes(db.read, id)).toEqual({ all: 2, undecided: 2 });
    const [asel, boris] = await listNamesakes(db.read, id, 9);
    expect([asel, boris]).toMatchObject([
      { row: 2, name: "Әсел", email: "a2@a.kz", storedEmail: "a@a.kz", choice: null },
      { row: 3, name: "Борис", email: "b2@a.kz", storedEmail: "b@a.kz", choice: null },
    ]);
    const before = await listStored(db.read);
    expect(await decideOnNamesakes(db, id, null, new Map([[asel?.ordinal ?? -1, "same"]]))).toBe(true);
    expect(await countNamesakes(db.read, id)).toEqual({ all: 2, undecided: 3 });
    await decideOnNamesakes(db, id, null, new Map([[boris?.ordinal ?? -1, "other"]]));
    expect(await countNamesakes(db.read, id)).toEqual({ all: 2, undecided: null });
    await confirmImport(db, id, ACTOR, AT);
    await work();
    expect(await inUnit()).toEqual(["a2", "b2", "b@", "c@", "d@"]);
    expect(await dismissed()).toBe(1);
    // Whoever has the new address is somebody else: nobody's answers go over to it.
    const idOf = (people: typeof before.people, email: string) => people.find((each) => each.email === email)?.id;
    const { people } = await listStored(db.read);
    expect(idOf(people, "a@a.kz")).toBe(idOf(before.people, "a@a.kz"));
    expect(people.find(({ email }) => email === "a@a.kz")?.unitCode).toBeNull();
  });

  it("may be said to be the same all at once, but for those of whom something else is said", async () => {
    const id = await uploadOthers();
    const [, boris] = await listNamesakes(db.read, id, 9);
    await decideOnNamesakes(db, id, "other", new Map());
    await decideOnNamesakes(db, id, "same", new Map([[boris?.ordinal ?? -1, "other"]]));
    expect((await listNamesakes(db.read, id, 9)).map(({ choice }) => choice)).toEqual(["same", "other"]);
    // Of the one who is in the file nothing can be said.
    await decideOnNamesakes(db, id, null, new Map([[0, "same"]]));
    expect(await listStagedPeople(db.read, id, ["add"], 0, 9)).toHaveLength(3);
    await confirmImport(db, id, ACTOR, AT);
    expect(await decideOnNamesakes(db, id, "same", new Map())).toBe(false);
  });

  it("leave with the others who are missing, where that was confirmed", async () => {
    const id = await uploadOthers();
    await decideOnNamesakes(db, id, "other", new Map());
    expect(await decideOnMissing(db, id, true)).toBe(true);
    await confirmImport(db, id, ACTOR, AT);
    await work();
    expect(await inUnit()).toEqual(["a2", "b2", "c@", "d@"]);
  });
});

describe("an import whose reading breaks off", () => {
  const failing: StartReading = () => ({
    outcome: Promise.resolve({ ok: false, reason: "reading-too-slow", file: "people" }),
    end: () => undefined,
  });
  const never: StartReading = () => ({ outcome: new Promise(() => undefined), end: () => undefined });

  async function begin(): Promise<string> {
    const id = await startImport(db, { units: UNITS, people: PEOPLE }, ACTOR, AT);
    return id ?? "";
  }

  async function problemsOf(id: string) {
    return (await listProblems(db.read, id, 0, 10)).map(({ file, code, value }) => ({ file, code, value }));
  }

  it("twice is set aside with the limit, and the next one is let in", async () => {
    const id = await begin();
    await prepareNow(db, AT, failing);
    expect((await findImport(db.read, id))?.state).toBe("refused");
    expect(await problemsOf(id)).toEqual([{ file: "people", code: "reading-too-slow", value: "60" }]);
    await bringIn(UNITS, PEOPLE);
    expect(await stored()).toEqual(IMPORTED);
    expect(await cancelImport(db, id, ACTOR, AT)).toBe(true);
  });

  it("once is read again", async () => {
    const id = await begin();
    let times = 0;
    await prepareNow(db, AT, (input) => ((times += 1) === 1 ? failing(input) : readHere(input)));
    expect(await findImport(db.read, id)).toMatchObject({ state: "planned", attempts: 0 });
  });

  it("with the worker, twice, is set aside", async () => {
    const id = await begin();
    for (const attempts of [1, 2]) {
      // Each time another worker, which knows nothing of the one before.
      expect(await prepareImports(never)(db, AT)).toBe(false);
      expect(await findImport(db.read, id)).toMatchObject({ state: "reading", attempts });
    }
    await prepareNow(db, AT, readHere);
    const code = "reading-broken-off";
    expect(await problemsOf(id)).toEqual(["units", "people"].map((file) => ({ file, code, value: null })));
  });

  it("by its administrator leaves nothing running", async () => {
    const id = await begin();
    let ended = 0;
    const prepare = prepareImports(() => ({ outcome: new Promise(() => undefined), end: () => void (ended += 1) }));
    expect(await prepare(db, AT)).toBe(false);
    await cancelImport(db, id, ACTOR, AT);
    expect(await prepare(db, AT)).toBe(false);
    expect(ended).toBe(1);
  });
});
