import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listActs } from "@/db/queries/organisation/audit";
import { listRoles } from "@/db/queries/organisation/person";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation, type SeedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import type { PersonForm } from "@/lib/access/person-schema";
import { hasPermission } from "@/lib/access/permissions";
import { testSettings } from "../mail/testing-settings";
import { ensureSecret } from "../platform/secret";
import { createAccount, issuePasswordLink, setPasswordByLink } from "./accounts";
import { savePerson } from "./people";
import { confirmReviewer, findReviewerStanding, listWaitingReviewers } from "./reviewer-role";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("../mail/testing-settings");
  return { settings: () => settings };
});

const NOW = new Date("2026-11-24T05:00:00Z");
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const FORM: PersonForm = {
  ...{ name: "R", locale: "ru", unit: "", roles: ["reviewer"] },
  ...{ "units-manager": [], "units-reviewer": ["a"] },
};

let db: Database;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  await seed([["admin", ["administrator"]]]);
});
afterEach(() => db.close());

type Roles = NonNullable<NonNullable<SeedOrganisation["people"]>[number]["roles"]>;

async function seed(people: [id: string, roles: Roles][], more: { isUnconfirmed?: boolean } = {}): Promise<void> {
  const units = people.some(([id]) => id === "admin") ? [{ id: "a" }, { id: "b" }] : [];
  await seedOrganisation(db, {
    units,
    people: people.map(([id, roles]) => ({ id, email: `${id}@a.kz`, name: id, passwordHash: "hash", roles, ...more })),
  });
}

/** An account that its administrator opens, sets the password of and makes a reviewer. */
async function makeReviewer(by = "admin", at = NOW): Promise<string> {
  const made = await createAccount(db, { email: "r@a.kz", name: "R" }, { delivery: "handed-over", actorId: by }, at);
  const person = await setPasswordByLink(db, made?.token ?? "", "four quiet green words", at);
  const id = person?.id ?? "";
  expect(await savePerson(db, id, FORM, by, at)).toEqual({ ok: true });
  return id;
}

const standing = (id: string) => findReviewerStanding(db.read, id);
const givenAt = async (id: string) => (await listWaitingReviewers(db.read, id)).find((each) => each.id === id)?.givenAt;
const confirm = async (id: string, by: string, at = NOW) =>
  confirmReviewer(db, id, (await givenAt(id)) ?? null, by, at);

describe("a second account of one administrator", () => {
  it("reviews nothing until somebody else has confirmed it", async () => {
    await seed([["manager", ["manager"]]]);
    const id = await makeReviewer();
    // What let it in before: the role was enough.
    expect(hasPermission(await listRoles(db.read, id), "units.review")).toBe(true);
    expect(await standing(id)).toBe("waiting");
    expect(await confirm(id, "admin")).toBe(false);
    expect(await confirm(id, id)).toBe(false);
    expect(await confirm(id, "nobody")).toBe(false);
    expect(await standing(id)).toBe("waiting");

    expect(await confirm(id, "manager")).toBe(true);
    expect(await standing(id)).toBe("confirmed");
    const acts = await listActs(db.read, { kind: "role-confirmed", offset: 0, limit: 2 });
    expect(acts).toMatchObject([{ actorId: "manager", subjectId: id }]);
  });

  it("is confirmed neither by who opened it nor by who gave the role", async () => {
    await seed([["other", ["administrator"]]]);
    const id = await makeReviewer();
    await savePerson(db, id, { ...FORM, "units-reviewer": ["b"] }, "other", later(1));
    for (const by of ["admin", "other"]) expect(await confirm(id, by)).toBe(false);
    await seed([["auditor", ["auditor"]]]);
    expect(await standing(id)).toBe("waiting");
    expect(await confirm(id, "auditor")).toBe(true);
  });

  it("is confirmed by no reviewer who waits too", async () => {
    await seed([["manager", ["manager"]]]);
    await seed([["waiting", ["reviewer"]]], { isUnconfirmed: true });
    const id = await makeReviewer();
    expect(await confirm(id, "waiting")).toBe(false);
    await confirm("waiting", "manager");
    expect(await confirm(id, "waiting")).toBe(true);
  });
});

describe("a role that was confirmed", () => {
  let id: string;
  beforeEach(async () => {
    await seed([["manager", ["manager"]]]);
    id = await makeReviewer();
    await confirm(id, "manager");
  });

  it("waits again when it reaches other units", async () => {
    await savePerson(db, id, { ...FORM, name: "Another name" }, "admin", later(1));
    expect(await standing(id)).toBe("confirmed");
    await savePerson(db, id, { ...FORM, "units-reviewer": ["a", "b"] }, "admin", later(1));
    expect(await standing(id)).toBe("waiting");
  });

  it("waits again when a link to the account is handed out", async () => {
    await issuePasswordLink(db, id, { delivery: "handed-over", actorId: "admin" }, later(1));
    expect(await standing(id)).toBe("waiting");
  });

  it("waits again when it was taken and given", async () => {
    await savePerson(db, id, { ...FORM, roles: [] }, "admin", later(1));
    expect(await standing(id)).toBeNull();
    await savePerson(db, id, FORM, "admin", later(2));
    expect(await standing(id)).toBe("waiting");
  });

  it("is not what was shown when it has changed meanwhile", async () => {
    await savePerson(db, id, { ...FORM, "units-reviewer": ["b"] }, "admin", later(1));
    const shown = await givenAt(id);
    await savePerson(db, id, { ...FORM, "units-reviewer": ["a", "b"] }, "admin", later(2));
    expect(await confirmReviewer(db, id, shown ?? null, "manager", later(3))).toBe(false);
    expect(await confirm(id, "manager")).toBe(true);
  });
});

describe("where there is no second person", () => {
  it("a reviewer's role takes effect, until there is one", async () => {
    const id = await makeReviewer();
    expect(await standing(id)).toBe("alone");
    await seedOrganisation(db, { people: [{ id: "asleep", email: "s@a.kz", name: "S", roles: ["auditor"] }] });
    expect(await standing(id)).toBe("alone");
    await seed([["auditor", ["auditor"]]]);
    expect(await standing(id)).toBe("waiting");
  });
});

describe("an earlier database", () => {
  it("in which somebody is administrator and reviewer has a reviewer without effect", async () => {
    await seed([["both", ["administrator", "reviewer"]]]);
    expect(await standing("both")).toBe("excluded");
    expect(await savePerson(db, "both", { ...FORM, roles: ["reviewer"] }, "admin", NOW)).toEqual({ ok: true });
    expect(await standing("both")).not.toBe("excluded");
  });

  it("has reviewers whom anybody with another role can confirm: who gave the role was not kept", async () => {
    await seed([["old", ["reviewer"]]], { isUnconfirmed: true });
    const [waiting] = await listWaitingReviewers(db.read, "admin");
    expect(waiting).toMatchObject({ id: "old", isYours: true });
    expect(await confirmReviewer(db, "old", waiting?.givenAt ?? null, "admin", NOW)).toBe(true);
  });
});
