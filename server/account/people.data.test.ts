import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listPeople } from "@/db/queries/organisation/people";
import { findPerson, listRoles, listScopes } from "@/db/queries/organisation/person";
import { listActs } from "@/db/queries/organisation/audit";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { type PersonForm, personForm } from "@/lib/access/person-schema";
import { deletePerson, dismissPerson, savePerson } from "./people";

const NOW = new Date("2026-11-24T05:00:00Z");
const FORM: PersonForm = {
  name: "Сәрсенова Айгүл",
  locale: "kk",
  unit: "a",
  roles: [],
  "units-manager": [],
  "units-reviewer": [],
};

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, {
    units: [{ id: "a" }, { id: "a1", parentId: "a" }, { id: "old", archivedAt: NOW }],
    people: [
      { id: "admin", email: "admin@a.kz", name: "Admin", passwordHash: "hash", roles: ["administrator"] },
      { id: "waiting", email: "w@a.kz", name: "Waiting 100%", roles: ["administrator"] },
      { id: "p", email: "Айгүл@a.kz", name: "СӘРСЕНОВА Айгүл", unitId: "a1" },
    ],
  });
});
afterEach(() => db.close());

const find = async (...words: string[]) =>
  (await listPeople(db.read, { words, filter: "all", offset: 0, limit: 10 })).map(({ id }) => id);

describe("finding people", () => {
  it.each([
    [["сәрсенова"], ["p"]],
    [["Сәрсенова", "айгүл"], ["p"]],
    [["АЙГҮЛ@"], ["p"]],
    [["admin"], ["admin"]],
    [["100%"], ["waiting"]],
    [["%"], ["waiting"]],
    [["_"], []],
    [["сәрсенова", "admin"], []],
  ])("%j, whatever the case, in names and addresses", async (words, ids) => {
    expect(await find(...words)).toEqual(ids);
  });

  it("whether a letter is one sign or two, there and here", async () => {
    const name = "Андреев Ёрмек";
    await seedOrganisation(db, {
      people: [
        { id: "composed", email: "c@a.kz", name: `${name.normalize("NFC")} Й` },
        { id: "decomposed", email: "d@a.kz", name: `${name.normalize("NFD")} й`.normalize("NFD") },
      ],
    });
    for (const word of ["ёрмек", "Й"].flatMap((each) => [each.normalize("NFC"), each.normalize("NFD")]))
      expect((await find(word, "Андреев")).sort()).toEqual(["composed", "decomposed"]);
  });

  it("with a role; whether a password is set is told of those only", async () => {
    await seedOrganisation(db, { people: [{ id: "took-part", email: "z@a.kz", name: "Z", passwordHash: "hash" }] });
    const list = async (filter: "roles" | "all") =>
      (await listPeople(db.read, { words: [], filter, offset: 0, limit: 10 })).map(({ id, canSignIn }) => [
        id,
        canSignIn,
      ]);
    expect(await list("roles")).toEqual([
      ["admin", true],
      ["waiting", false],
    ]);
    expect(Object.fromEntries(await list("all"))).toEqual({ admin: true, waiting: false, p: null, "took-part": null });
  });
});

describe("a person", () => {
  it("gets a unit, roles and what these reach", async () => {
    const form = {
      ...FORM,
      roles: ["manager", "reviewer"] as const,
      "units-manager": ["a", "a1"],
      "units-reviewer": ["a1"],
    };
    expect(await savePerson(db, "p", { ...form, roles: [...form.roles] }, "admin", NOW)).toEqual({ ok: true });
    expect(await findPerson(db.read, "p")).toMatchObject({ unitId: "a", locale: "kk", name: "Сәрсенова Айгүл" });
    expect((await listRoles(db.read, "p")).sort()).toEqual(["manager", "reviewer"]);
    expect(await listScopes(db.read, "p")).toHaveLength(3);
    await savePerson(db, "p", { ...FORM, "units-manager": ["a"] }, "admin", NOW);
    expect([await listRoles(db.read, "p"), await listScopes(db.read, "p")]).toEqual([[], []]);
    const acts = await listActs(db.read, { kind: "roles-changed", offset: 0, limit: 10 });
    expect(acts).toMatchObject([
      { actorName: "Admin", subjectName: "Сәрсенова Айгүл" },
      { actorName: "Admin", subjectName: "Сәрсенова Айгүл" },
    ]);
  });

  it.each([
    [{ unit: "а" }, { field: "unit", code: "alike-latin", facts: { value: "а", other: "a" } }],
    [{ unit: "zz" }, { field: "unit", code: "unit-unknown", facts: { value: "zz" } }],
    [{ unit: "old" }, { field: "unit", code: "unit-archived", facts: { value: "old" } }],
    [
      { roles: ["reviewer" as const], "units-reviewer": ["a", "zz"] },
      { field: "units-reviewer", code: "unit-unknown", facts: { value: "zz" } },
    ],
  ])("is not saved with %j", async (change, complaint) => {
    expect(await savePerson(db, "p", { ...FORM, ...change }, "admin", NOW)).toEqual({ ok: false, reason: complaint });
    expect(await findPerson(db.read, "p")).toMatchObject({ name: "СӘРСЕНОВА Айгүл" });
  });

  it.each(["manager", "reviewer"])("is not saved as a %s of no unit", (role) => {
    const sent = { name: "N", locale: "ru", roles: [role], "units-manager": " ", "units-reviewer": "," };
    expect(personForm.schema.safeParse(sent).error?.issues).toMatchObject([
      { path: [`units-${role}`], message: "scopes-none" },
    ]);
    expect(personForm.schema.safeParse({ ...sent, [`units-${role}`]: "a" }).success).toBe(true);
  });

  it("is nobody with another id", async () => {
    expect(await savePerson(db, "nobody", FORM, "admin", NOW)).toEqual({ ok: false, reason: null });
  });

  it("leaves the staff with roles and account, and can be deleted for good", async () => {
    await savePerson(db, "p", { ...FORM, roles: ["manager"], "units-manager": ["a"] }, "admin", NOW);
    expect(await dismissPerson(db, "p", "admin", NOW)).toBe(true);
    expect(await findPerson(db.read, "p")).toMatchObject({ unitId: null, passwordHash: null, sessionVersion: 1 });
    expect([await listRoles(db.read, "p"), await listScopes(db.read, "p")]).toEqual([[], []]);
    expect(await deletePerson(db, "p", "admin", NOW)).toBe(true);
    expect(await findPerson(db.read, "p")).toBeUndefined();
  });
});

describe("nobody", () => {
  const own = { ok: false, reason: { field: "roles", code: "own-roles", facts: {} } };
  const ADMIN = { ...FORM, unit: "", roles: ["administrator" as const] };

  it.each([
    ["gives themselves a role", { roles: ["administrator" as const, "auditor" as const] }],
    ["takes a role of their own", { roles: [] }],
  ])("%s", async (_, change) => {
    expect(await savePerson(db, "admin", { ...ADMIN, ...change }, "admin", NOW)).toEqual(own);
    expect(await listRoles(db.read, "admin")).toEqual(["administrator"]);
  });

  it("widens or narrows what a role of their own reaches", async () => {
    const form = { ...ADMIN, roles: ["administrator" as const, "manager" as const] };
    await savePerson(db, "admin", { ...form, "units-manager": ["a1"] }, "waiting", NOW);
    for (const units of [["a"], []])
      expect(await savePerson(db, "admin", { ...form, "units-manager": units }, "admin", NOW)).toEqual(own);
    expect(await listScopes(db.read, "admin")).toEqual([{ role: "manager", unitId: "a1" }]);
  });

  it("is kept from changing their own name", async () => {
    expect(await savePerson(db, "admin", { ...ADMIN, name: "Another" }, "admin", NOW)).toEqual({ ok: true });
  });

  it("is administrator and reviewer at once", () => {
    const units = { "units-manager": "a", "units-reviewer": "a" };
    const sent = { name: "N", locale: "ru", unit: "", roles: ["administrator", "reviewer"], ...units };
    expect(personForm.schema.safeParse(sent).error?.issues).toMatchObject([
      { path: ["roles"], message: "roles-exclusive" },
    ]);
    expect(personForm.schema.safeParse({ ...sent, roles: ["manager", "reviewer"] }).success).toBe(true);
  });

  it("leaves the staff by their own hand", async () => {
    expect(await dismissPerson(db, "p", "p", NOW)).toBe(false);
    expect(await deletePerson(db, "p", "p", NOW)).toBe(false);
  });
});

describe("the last administrator who can sign in", () => {
  it("keeps the role, the account and the life", async () => {
    expect(await savePerson(db, "admin", { ...FORM, unit: "" }, "waiting", NOW)).toMatchObject({
      ok: false,
      reason: { code: "last-administrator" },
    });
    expect(await dismissPerson(db, "admin", "waiting", NOW)).toBe(false);
    expect(await deletePerson(db, "admin", "waiting", NOW)).toBe(false);
    expect(await findPerson(db.read, "admin")).toMatchObject({ name: "Admin", passwordHash: "hash" });
    expect(await listRoles(db.read, "admin")).toEqual(["administrator"]);
  });

  it("can be taken the role when there is another one", async () => {
    await seedOrganisation(db, {
      units: [],
      people: [{ id: "b", email: "b@a.kz", name: "B", passwordHash: "hash", roles: ["administrator"] }],
    });
    expect(await dismissPerson(db, "admin", "b", NOW)).toBe(true);
    expect(await dismissPerson(db, "waiting", "b", NOW)).toBe(true);
    expect(await dismissPerson(db, "b", "p", NOW)).toBe(false);
  });
});
