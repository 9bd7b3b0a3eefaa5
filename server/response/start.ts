import { randomInt, randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import type { Database } from "@/db/write";
import { addResponse } from "@/db/writes/response";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { CONSENT_VERSION } from "@/lib/policy/privacy";
import { believedTime } from "../platform/clock-watch";
import { recoveryCode, recoveryHash } from "./recovery-code";

/** Seeds of the scenarios' order: any 31-bit number. */
const SEEDS = 2 ** 31;

/**
 * What every response has at its beginning; `instrumentVersion` is its campaign's, or the newest. Its age is counted
 * from `begunAt`, which is a time that is believed: a clock that was wrong would have it erased early, or late.
 */
export function newResponse(instrumentVersion: string, begunAt: Date) {
  return {
    id: randomUUID(),
    instrumentVersion,
    consentVersion: CONSENT_VERSION,
    shuffleSeed: randomInt(SEEDS),
    createdAt: begunAt,
  };
}

/** Begins a response: of this person, or of nobody, and then reached by its recovery code. Returns its id. */
export async function startResponse(db: Database, personId: string | null, now: Date): Promise<string> {
  const response = newResponse(newestInstrument().version, await believedTime(db.read, now));
  const hash = personId === null ? recoveryHash(recoveryCode(response.id, 0)) : null;
  const added = addResponse({ ...response, personId, recoveryHash: hash });
  await commit(db, { kind: "response-started", at: now }, [added]);
  return response.id;
}
