import { randomInt } from "node:crypto";
import { commit } from "@/db/commit";
import { findResponseByRecoveryHash, listLockedOf, type StoredResponse } from "@/db/queries/personal/response";
import type { Database, Reader } from "@/db/write";
import { markClaimed, renewRecoveryCode } from "@/db/writes/response";
import { unlockResponse } from "@/db/writes/response-lock";
import { accountCode, recoveryCode, recoveryHash } from "./recovery-code";

/** Whether a response is reached by a recovery code: it belongs to nobody, or was begun with a code on paper. */
export function hasRecoveryCode({ personId, invitationId, recoveryHash: hash }: StoredResponse): boolean {
  return personId === null && (invitationId === null || hash !== null);
}

/** The response a code, as typed, opens. */
export function findByCode(db: Reader, typedCode: string): Promise<StoredResponse | undefined> {
  return findResponseByRecoveryHash(db, recoveryHash(typedCode));
}

/** The code in force of an open response; null where a person owns it or the server's secret has changed. */
export function codeInForce(response: StoredResponse): string | null {
  const code = recoveryCode(response.id, response.codeGeneration);
  return response.recoveryHash === recoveryHash(code) ? code : null;
}

/** What the database holds of a generation: a positive number of 31 bits. */
const GENERATIONS = 2 ** 31;

/**
 * The generation of a new code, which a device is shown before it is in force. It is drawn: whoever knows the code before
 * is shown another one, and would know the new one too if it were the next in a row.
 */
export const drawGeneration = (): number => randomInt(1, GENERATIONS);

/**
 * Puts the code of this generation in force and ends the one before, on all devices that were not shown the new one.
 * Nothing happens where another device was faster.
 */
export async function renewCode(db: Database, response: StoredResponse, generation: number, now: Date): Promise<void> {
  const { id, codeGeneration } = response;
  const next = { codeGeneration: generation, recoveryHash: recoveryHash(recoveryCode(id, generation)) };
  await commit(db, { kind: "code-renewed", at: now }, [renewRecoveryCode(id, codeGeneration, next)]);
}

/** Gives the response behind a code to a person; the code ends. Returns its id, null where the code opens nothing. */
export async function claimByCode(
  db: Database,
  typedCode: string,
  personId: string,
  now: Date,
): Promise<string | null> {
  const found = await findByCode(db.read, typedCode);
  if (!found) return null;
  const claimed = markClaimed(found.id, recoveryHash(typedCode), personId);
  return (await commit(db, { kind: "response-claimed", at: now }, [claimed])) ? found.id : null;
}

/**
 * Lets a person's account open one of their responses again that a handed-over link has closed to it. Returns its id,
 * null where the code is none of theirs.
 */
export async function unlockByCode(
  db: Database,
  typedCode: string,
  personId: string,
  now: Date,
): Promise<string | null> {
  const locked = await listLockedOf(db.read, personId);
  const id = locked.find((each) => recoveryHash(accountCode(each)) === recoveryHash(typedCode));
  if (id === undefined) return null;
  return (await commit(db, { kind: "response-claimed", at: now }, [unlockResponse(id, personId)])) ? id : null;
}
