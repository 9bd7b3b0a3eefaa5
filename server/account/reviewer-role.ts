import { commit } from "@/db/commit";
import { listMakers } from "@/db/queries/organisation/audit";
import { findPerson, listHeldRoles, listOwnRoles, listScopes } from "@/db/queries/organisation/person";
import type { Database, Reader } from "@/db/write";
import { markRoleConfirmed } from "@/db/writes/person";
import { type HeldRole, reviewerStanding, type ReviewerStanding, witnessesOf } from "@/lib/access/reviewer-standing";

const isReviewer = ({ role }: Pick<HeldRole, "role">) => role === "reviewer";

/** What somebody's role as a reviewer is worth; null for those who have none. The one place that says so. */
export async function findReviewerStanding(db: Reader, personId: string): Promise<ReviewerStanding | null> {
  const own = await listOwnRoles(db, personId);
  if (!own.some(isReviewer)) return null;
  const makers = await listMakers(db, [personId]);
  const witnesses = witnessesOf(
    personId,
    await listHeldRoles(db),
    makers.map(({ makerId }) => makerId),
  );
  return reviewerStanding(own, witnesses);
}

/** The standings of all reviewers who can sign in, with those who could confirm them. */
export async function listReviewerStandings(
  db: Reader,
): Promise<{ personId: string; givenAt: Date | null; standing: ReviewerStanding; witnesses: string[] }[]> {
  const held = await listHeldRoles(db);
  const reviewers = held.filter(isReviewer);
  const makers = await listMakers(
    db,
    reviewers.map(({ personId }) => personId),
  );
  return reviewers.map(({ personId, givenAt }) => {
    const madeBy = makers.filter((each) => each.personId === personId).map(({ makerId }) => makerId);
    const witnesses = witnessesOf(personId, held, madeBy);
    const own = held.filter((each) => each.personId === personId);
    return { personId, givenAt, standing: reviewerStanding(own, witnesses), witnesses };
  });
}

/** A reviewer who waits for a second person. `isYours`: for whom the list is, and who could be that person. */
export type WaitingReviewer = {
  id: string;
  name: string;
  email: string;
  givenAt: Date | null;
  unitIds: readonly string[];
  isYours: boolean;
};

/** The reviewers who wait for confirmation, as `viewerId` sees them. */
export async function listWaitingReviewers(db: Reader, viewerId: string): Promise<WaitingReviewer[]> {
  const waiting: WaitingReviewer[] = [];
  for (const { personId, givenAt, standing, witnesses } of await listReviewerStandings(db)) {
    const person = standing === "waiting" ? await findPerson(db, personId) : undefined;
    if (!person) continue;
    const scopes = (await listScopes(db, personId)).filter(isReviewer);
    const { id, name, email } = person;
    const unitIds = scopes.map(({ unitId }) => unitId);
    waiting.push({ id, name, email, givenAt, unitIds, isYours: witnesses.includes(viewerId) });
  }
  return waiting;
}

/**
 * Confirms somebody's role as a reviewer, as it was given at `givenAt` (null: before that was kept). False: whoever
 * asks cannot confirm it, or it has changed since.
 */
export async function confirmReviewer(
  db: Database,
  personId: string,
  givenAt: Date | null,
  actorId: string,
  now: Date,
): Promise<boolean> {
  const waiting = (await listWaitingReviewers(db.read, actorId)).find(({ id }) => id === personId);
  if (!waiting?.isYours) return false;
  const event = { kind: "role-confirmed", at: now, actorId, subjectId: personId } as const;
  return commit(db, event, [markRoleConfirmed(personId, "reviewer", givenAt, now)]);
}
