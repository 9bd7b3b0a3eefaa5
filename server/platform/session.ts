import { cookies } from "next/headers";
import { cache } from "react";
import { listRoles, listScopes } from "@/db/queries/organisation/person";
import { hasPermission, type Permission, type Role, type ScopedRole } from "@/lib/access/permissions";
import { isInEffect, type ReviewerStanding } from "@/lib/access/reviewer-standing";
import { findReviewerStanding } from "../account/reviewer-role";
import { cookieOptions } from "./cookie-options";
import { database } from "./database";
import { keyFor } from "./secret";
import { findSessionPerson } from "./session-person";
import { encodeSession, sessionCookieName } from "./session-token";
import { settings } from "./settings";
import { showNotFound } from "./show-not-found";

const cookieName = () => sessionCookieName(settings().isHttps);

export type CurrentPerson = {
  id: string;
  email: string;
  name: string;
  /** Those in effect. */
  roles: readonly Role[];
  /** What their role as a reviewer is worth; null for those who have none. */
  standing: ReviewerStanding | null;
  /** The units for whose subtrees they hold a scoped role. */
  scopes: readonly { role: ScopedRole; unitId: string }[];
};

/** Signs a person in on this device, until the browser closes or for 12 hours. */
export async function startSession(person: { id: string; sessionVersion: number }): Promise<void> {
  const token = await encodeSession({ sub: person.id, sessionVersion: person.sessionVersion }, keyFor("session"));
  (await cookies()).set(cookieName(), token, cookieOptions());
}

export async function endSession(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), path: cookieOptions().path, secure: settings().isHttps });
}

/** Whoever is signed in; null without a session, and after the password has changed elsewhere. */
export const currentPerson = cache(async (): Promise<CurrentPerson | null> => {
  const person = await findSessionPerson((await cookies()).get(cookieName())?.value);
  if (!person) return null;
  const { read } = database();
  const { id, email, name } = person;
  const standing = await findReviewerStanding(read, id);
  const given = await listRoles(read, id);
  const inEffect = given.filter((role) => role !== "reviewer" || (standing !== null && isInEffect(standing)));
  return { id, email, name, roles: ["respondent", ...inEffect], standing, scopes: await listScopes(read, id) };
});

/** Whoever is signed in, if they may do this; otherwise the "not found" page, which tells nothing. */
export async function requirePermission(permission: Permission): Promise<CurrentPerson> {
  const person = await currentPerson();
  return person && hasPermission(person.roles, permission) ? person : showNotFound();
}
