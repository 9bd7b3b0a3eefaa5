import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { findPersonByEmail, foldEmail } from "@/db/queries/organisation/person";
import { findUnitByCode } from "@/db/queries/organisation/unit";
import type { Database, Write } from "@/db/write";
import { addPerson, addRole, replaceScopes, setPassword } from "@/db/writes/person";
import { type GivenRole, SCOPED_ROLES, type ScopedRole } from "@/lib/access/permissions";
import { confirmReviewer, listWaitingReviewers } from "@/server/account/reviewer-role";
import { DEPARTMENT, MINISTRY } from "./organisation";
import { demoEmail } from "./staff";

/** Somebody who can sign in to the example. */
export type DemoAccount = { email: string; role: GivenRole | null; unitCode: string | null; looksAt: string };

const RESPONDENT: DemoAccount = {
  email: demoEmail("respondent"),
  role: null,
  unitCode: null,
  looksAt: "respondent: own results of two campaigns, and answers begun in the open one",
};

const STAFFERS: readonly (DemoAccount & { name: string; role: GivenRole })[] = [
  {
    ...{ email: demoEmail("administrator"), name: "Қасымов Асқар", role: "administrator", unitCode: null },
    looksAt: "administrator: people, accounts and units",
  },
  {
    ...{ email: demoEmail("manager"), name: "Оспанова Динара", role: "manager", unitCode: MINISTRY },
    looksAt: "manager: campaigns and participation of the whole ministry",
  },
  {
    ...{ email: demoEmail("reviewer"), name: "Ибраева Сәуле", role: "reviewer", unitCode: MINISTRY },
    looksAt: "reviewer: published figures of the whole ministry",
  },
  {
    ...{ email: demoEmail("department.reviewer"), name: "Бекенов Тимур", role: "reviewer", unitCode: DEPARTMENT },
    looksAt: "reviewer: published figures of the Department of Citizen Services only",
  },
  {
    ...{ email: demoEmail("auditor"), name: "Сейітов Олжас", role: "auditor", unitCode: null },
    looksAt: "auditor: the log of what was done",
  },
];

/** All accounts of the example, one and the same password for each. */
export const ACCOUNTS: readonly DemoAccount[] = [...STAFFERS, RESPONDENT];

const isScoped = (role: GivenRole): role is ScopedRole => (SCOPED_ROLES as readonly GivenRole[]).includes(role);

/** Adds the accounts of those who work with the service. Returns the ids of administrator and manager. */
export async function addAccounts(
  db: Database,
  passwordHash: string,
  now: Date,
): Promise<Record<"administrator" | "manager", string>> {
  const people = STAFFERS.map((account) => ({ ...account, id: randomUUID() }));
  const idOf = (role: GivenRole) => people.find((each) => each.role === role)?.id ?? "";
  for (const { id, email, name, role } of people) {
    const person = { id, email, emailFolded: foldEmail(email), name, passwordHash, createdAt: now };
    const event = { kind: "account-created", at: now, actorId: idOf("administrator"), subjectId: id } as const;
    await commit(db, { ...event, units: "everywhere" }, [addPerson(person), addRole(id, role, now)]);
  }
  return { administrator: idOf("administrator"), manager: idOf("manager") };
}

async function scopeWrites(
  db: Database,
  { email, role, unitCode }: DemoAccount,
): Promise<{ id: string; writes: Write[]; units: string[] }> {
  const person = await findPersonByEmail(db.read, email);
  const unit = unitCode === null ? undefined : await findUnitByCode(db.read, unitCode);
  if (!person) throw new Error(`${email} is not there.`);
  const scopes = unit && role !== null && isScoped(role) ? [{ role, unitId: unit.id }] : [];
  const units = scopes.map(({ unitId }) => unitId);
  return { id: person.id, writes: replaceScopes(person.id, scopes), units };
}

/** Has the manager confirm the reviewers who wait: the administrator gave the role. */
export async function confirmReviewers(db: Database, now: Date): Promise<void> {
  const managerId = (await findPersonByEmail(db.read, demoEmail("manager")))?.id ?? "";
  for (const { id, email, givenAt } of await listWaitingReviewers(db.read, managerId))
    if (ACCOUNTS.some((account) => account.email === email)) await confirmReviewer(db, id, givenAt, managerId, now);
}

/**
 * Gives managers and reviewers their units, has the manager confirm the reviewers, and gives the respondent, who is
 * one of the staff, a password.
 */
export async function completeAccounts(
  db: Database,
  passwordHash: string,
  administratorId: string,
  now: Date,
): Promise<void> {
  for (const account of STAFFERS.filter(({ unitCode }) => unitCode !== null)) {
    const { id, writes, units } = await scopeWrites(db, account);
    const event = { kind: "roles-changed", at: now, actorId: administratorId, subjectId: id, units } as const;
    await commit(db, event, writes);
  }
  await confirmReviewers(db, now);
  const { id } = await scopeWrites(db, RESPONDENT);
  await commit(db, { kind: "passwords-set", at: now }, [setPassword(id, passwordHash)]);
}
