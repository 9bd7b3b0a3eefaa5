import type { Database } from "@/db/write";
import { log } from "../platform/log";
import { loggable } from "./outcome";
import { paceOf } from "./pace";
import { isMailDue, type Send, sendBatch } from "./send-mail";

/** How long the worker stays with it before it looks at its other tasks. */
const MOST_MS = 3_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

type Clock = () => Date;
type Server = { send: Send; /** Rejects while the server lets nobody in. */ verify: () => Promise<unknown> };

/**
 * Sends what is due for a few seconds, as long as the server takes it; true when there is more to do at once. A server
 * in trouble is left alone for a growing while, and asked whether it is back before the next mail is tried: so mails
 * do not use up their tries while it is down. It is asked at the start, too. Of mails to everybody about
 * `perMinute` go out in a minute; null: as many as the server takes.
 */
export function makeSender(
  { send, verify }: Server,
  perMinute: number | null = null,
): (db: Database, clock: Clock) => Promise<boolean> {
  const pace = paceOf(perMinute);
  let troubles = 0;
  let isTrusted = false;
  let pauseUntil = 0;

  const pause = (error: unknown, clock: Clock): false => {
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** troubles, LONGEST_PAUSE_MS);
    troubles += 1;
    isTrusted = false;
    pauseUntil = clock().getTime() + pauseMs;
    log().warn({ ...loggable(error), pauseMs }, "the mail server takes no mail: it waits in the queue");
    return false;
  };

  return async (db, clock) => {
    if (clock().getTime() < pauseUntil || !(await isMailDue(db, clock(), pace.allowed(clock())))) return false;
    if (!isTrusted) {
      const error: unknown = await verify().then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error !== null) return pause(error, clock);
      isTrusted = true;
    }
    const end = performance.now() + MOST_MS;
    while (performance.now() < end) {
      const { hasMore, bulk, trouble } = await sendBatch(db, send, clock, pace.allowed(clock()));
      pace.note(bulk);
      if (trouble !== null) return pause(trouble, clock);
      if (!hasMore) return false;
      troubles = 0;
    }
    return true;
  };
}
