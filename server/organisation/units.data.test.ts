import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findUnit, listUnits } from "@/db/queries/organisation/unit";
import { campaignRoot } from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { createDraft } from "../campaign/drafts";
import { MANAGER, planFor } from "../campaign/testing-plan";
import { changeUnit, listUnitOptions, type UnitAct } from "./units";

const AT = new Date("2026-11-24T05:00:00Z");

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, {
    units: [
      { id: "top" },
      { id: "staffed", parentId: "top", people: 1 },
      { id: "empty", parentId: "top" },
      { id: "chosen", parentId: "top" },
      { id: "scope", parentId: "top" },
      { id: "old", parentId: "top", archivedAt: AT },
      { id: "below-old", parentId: "old", archivedAt: AT },
    ],
    people: [
      { id: "m", email: "m@a.kz", name: "M", roles: ["manager"], scopes: [{ role: "manager", unitId: "scope" }] },
    ],
  });
  await createDraft(db, planFor(["chosen"]), MANAGER, AT);
});
afterEach(() => db.close());

const options = async (id: string) => listUnitOptions(db.read, (await findUnit(db.read, id))!);
const change = (id: string, act: UnitAct) => changeUnit(db, id, act, "admin", AT);

describe("a unit", () => {
  it.each<[string, UnitAct[], object]>([
    ["top", [], { activeChildren: 4, archivedChildren: 1 }],
    ["staffed", [], { people: 1 }],
    ["empty", ["archive", "delete"], {}],
    ["chosen", ["archive"], { campaigns: 1 }],
    ["scope", ["archive"], { roles: 1 }],
    ["old", ["restore"], { archivedChildren: 1 }],
    ["below-old", ["delete"], {}],
  ])("%s can be made: %j", async (id, acts, ties) => {
    const found = await options(id);
    expect(found.acts).toEqual(acts);
    expect(found.ties).toMatchObject(ties);
    // What is not offered is refused too, whatever was posted, and changes nothing.
    const before = await listUnits(db.read);
    for (const act of ["archive", "restore", "delete"] as const)
      if (!acts.includes(act)) expect([act, await change(id, act)]).toEqual([act, false]);
    expect(await listUnits(db.read)).toEqual(before);
  });

  it("goes to the archive, comes back and is deleted", async () => {
    expect(await change("empty", "archive")).toBe(true);
    expect((await findUnit(db.read, "empty"))?.archivedAt).toEqual(AT);
    expect(await change("empty", "restore")).toBe(true);
    expect(await change("empty", "delete")).toBe(true);
    expect(await findUnit(db.read, "empty")).toBeUndefined();
  });

  it("comes back only below a unit in force", async () => {
    expect((await options("below-old")).isParentArchived).toBe(true);
    await change("old", "restore");
    expect(await change("below-old", "restore")).toBe(true);
  });

  it("can be deleted when nothing speaks of it any more", async () => {
    await db.apply([
      { statement: (writer) => writer.delete(campaignRoot).where(eq(campaignRoot.unitId, "chosen")) },
      { statement: (writer) => writer.delete(person).where(eq(person.unitId, "staffed")) },
    ]);
    expect(await change("chosen", "delete")).toBe(true);
    expect(await change("staffed", "delete")).toBe(true);
  });
});
