import { callerAddress } from "./caller";
import { database } from "./database";
import { type NoTurn, takeTurns } from "./limit";
import { showTooMany } from "./show-too-many";

/**
 * Counts that the caller has asked for an id, a link or a token that opens nothing; a refusal where they do so all the
 * time. After the look, not before: what is right opens whatever the neighbours try, and costs no write.
 */
export async function countMiss(now = new Date()): Promise<NoTurn | null> {
  const turn = await takeTurns(database(), [{ limit: "address-misses", who: await callerAddress() }], now);
  return turn.ok ? null : turn;
}

/** The same for pages: whoever asks all the time is led to the one that says when to try again. */
export async function missPage(): Promise<void> {
  const refused = await countMiss();
  if (refused) showTooMany(refused.minutes);
}
