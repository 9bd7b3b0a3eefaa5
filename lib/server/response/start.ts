import { randomInt, randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import type { Database } from "@/db/write";
import { addResponse } from "@/db/writes/response";
import { instrument } from "@/lib/instrument/catalogue";
import { recoveryCode, recoveryHash } from "../recovery-code";

/** Seeds of the scenarios' order: any 31-bit number. */
const SEEDS = 2 ** 31;

/** Begins a response: of this person, or of nobody, and then reached by its recovery code. Returns its id. */
export async function startResponse(db: Database, personId: string | null, now: Date): Promise<string> {
  const id = randomUUID();
  const added = addResponse({
    id,
    personId,
    instrumentVersion: instrument.version,
    consentVersion: instrument.consent.version,
    shuffleSeed: randomInt(SEEDS),
    recoveryHash: personId === null ? recoveryHash(recoveryCode(id, 0)) : null,
    createdAt: now,
  });
  await commit(db, { kind: "response-started", at: now }, [added]);
  return id;
}
