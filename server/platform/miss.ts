import { callerAddress } from "./caller";
import { countMissOf } from "./count-miss";
import { type NoTurn } from "./limit";
import { showTooMany } from "./show-too-many";

/** Counts a miss of the caller; a refusal where they miss all the time. */
export async function countMiss(): Promise<NoTurn | null> {
  return countMissOf(await callerAddress());
}

/** The same for pages: whoever asks all the time is led to the one that says when to try again. */
export async function missPage(): Promise<void> {
  const refused = await countMiss();
  if (refused) showTooMany(refused.minutes);
}
