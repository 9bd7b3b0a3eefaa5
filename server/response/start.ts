import { randomInt, randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import type { Database } from "@/db/write";
import { addResponse } from "@/db/writes/response";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { ORDER_SEEDS } from "@/lib/instrument/option-order";
import { CONSENT_VERSION } from "@/lib/policy/privacy";
import { believedTime } from "../platform/clock-watch";
import { type NoTurn, takeTurns, type Turn } from "../platform/limit";
import { recoveryCode, recoveryHash } from "./recovery-code";

/**
 * What every response has at its beginning; `instrumentVersion` is its campaign's, or the newest. Its age is counted
 * from `begunAt`, which is a time that is believed: a clock that was wrong would have it erased early, or late.
 */
export function newResponse(instrumentVersion: string, begunAt: Date) {
  return {
    id: randomUUID(),
    instrumentVersion,
    consentVersion: CONSENT_VERSION,
    shuffleSeed: ORDER_SEEDS[randomInt(ORDER_SEEDS.length)] ?? -1,
    createdAt: begunAt,
  };
}

/** Counts that a response is begun, of this person or of nobody; refuses who begins more than anybody needs. */
export function countBegun(
  db: Database,
  { personId, address }: { personId: string | null; address: string },
  now: Date,
): Promise<{ ok: true } | NoTurn> {
  const person: Turn[] = personId === null ? [] : [{ limit: "account-begun", who: personId }];
  return takeTurns(db, [{ limit: "address-begun", who: address }, ...person], now);
}

/** Begins a response: of this person, or of nobody, and then reached by its recovery code. Returns its id. */
export async function startResponse(db: Database, personId: string | null, now: Date): Promise<string> {
  const response = newResponse(newestInstrument().version, await believedTime(db.read, now));
  const hash = personId === null ? recoveryHash(recoveryCode(response.id, 0)) : null;
  const added = addResponse({ ...response, personId, recoveryHash: hash });
  await commit(db, { kind: "response-started", at: now }, [added]);
  return response.id;
}
