import { database } from "./database";
import { type NoTurn, takeTurns } from "./limit";

/**
 * Counts that somebody at this address has asked for an id, a link or a token that opens nothing; a refusal where they
 * do so all the time. After the look, not before: what is right opens whatever the neighbours try, and costs no write.
 */
export async function countMissOf(address: string): Promise<NoTurn | null> {
  const turn = await takeTurns(database(), [{ limit: "address-misses", who: address }], database().now());
  return turn.ok ? null : turn;
}
