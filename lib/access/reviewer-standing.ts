import { EXCLUSIVE_ROLES, type GivenRole } from "./permissions";

/** A role of somebody who can sign in. */
export type HeldRole = {
  personId: string;
  role: GivenRole;
  /** When it was given as it is now; null where that was not kept. */
  givenAt: Date | null;
  confirmedAt: Date | null;
};

/**
 * What a reviewer's role is worth (architecture.md, "Insiders"). Excluded: another role of the account excludes it.
 * Waiting: a second person has not confirmed it. Alone: there is no second person, so that it takes effect without one.
 */
export type ReviewerStanding = "excluded" | "waiting" | "confirmed" | "alone";

export function isInEffect(standing: ReviewerStanding): boolean {
  return standing === "confirmed" || standing === "alone";
}

/** Whether some roles of one account exclude each other. */
export function areExclusive(roles: readonly GivenRole[]): boolean {
  return EXCLUSIVE_ROLES.some((together) => together.every((role) => roles.includes(role)));
}

/**
 * Who could confirm somebody's role as a reviewer: people who can sign in and have a role in effect, but for
 * themselves and for `makers`, who gave it or opened the account.
 */
export function witnessesOf(personId: string, held: readonly HeldRole[], makers: readonly string[]): string[] {
  const inEffect = held.filter(({ role, confirmedAt }) => role !== "reviewer" || confirmedAt !== null);
  const others = new Set(inEffect.map((each) => each.personId));
  return [...others].filter((other) => other !== personId && !makers.includes(other));
}

/** What somebody's role as a reviewer is worth; `own` are their roles, the reviewer's among them. */
export function reviewerStanding(
  own: readonly Pick<HeldRole, "role" | "confirmedAt">[],
  witnesses: readonly string[],
): ReviewerStanding {
  if (areExclusive(own.map(({ role }) => role))) return "excluded";
  if (own.some(({ role, confirmedAt }) => role === "reviewer" && confirmedAt !== null)) return "confirmed";
  return witnesses.length > 0 ? "waiting" : "alone";
}
