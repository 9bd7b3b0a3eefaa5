import type { PrintedCode } from "@/db/queries/personal/invitation";
import { callerAddress } from "../platform/caller";
import { database } from "../platform/database";
import { guessOnce, type NoTurn } from "../platform/limit";
import { findPrinted, type Refused } from "./paper";

/** What a code on paper opens, counted as a guess of the caller where there is no such code. */
export async function guessCode(typed: string): Promise<{ ok: true; printed: PrintedCode } | Refused | NoTurn> {
  const [db, now] = [database(), database().now()];
  const guess = await guessOnce(db, { address: await callerAddress() }, now, async () => {
    const found = await findPrinted(db.read, typed, now);
    return !found.ok && found.reason === "unknown" ? null : found;
  });
  if (guess.ok) return guess.found;
  return guess.reason === "too-many" ? guess : { ok: false, reason: "unknown" };
}
