import { randomInt, randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import type { Database } from "@/db/write";
import { addResponse } from "@/db/writes/response";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { CONSENT_VERSION } from "@/lib/policy/privacy";
import { recoveryCode, recoveryHash } from "./recovery-code";

/** Seeds of the scenarios' order: any 31-bit number. */
const SEEDS = 2 ** 31;

/** What every response has at its beginning; `instrumentVersion` is its campaign's, or the newest. */
export function newResponse(instrumentVersion: string, now: Date) {
  return {
    id: randomUUID(),
    instrumentVersion,
    consentVersion: CONSENT_VERSION,
    shuffleSeed: randomInt(SEEDS),
    createdAt: now,
  };
}

/** Begins a response: of this person, or of nobody, and then reached by its recovery code. Returns its id. */
export async function startResponse(db: Database, personId: string | null, now: Date): Promise<string> {
  const response = newResponse(newestInstrument().version, now);
  const hash = personId === null ? recoveryHash(recoveryCode(response.id, 0)) : null;
  const added = addResponse({ ...response, personId, recoveryHash: hash });
  await commit(db, { kind: "response-started", at: now }, [added]);
  return response.id;
}
