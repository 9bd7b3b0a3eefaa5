import { setTimeout as wait } from "node:timers/promises";
import { isNotWritable } from "@/db/write";

/**
 * For so long nobody else takes up mails that were taken up. Longer than all tries of a batch can last: a mail is begun
 * in the first half only, and one commit takes at most some 20 s (for a connection, a lock and its end).
 */
export const CLAIM_MS = 2 * 60_000;
const LAST_BEGIN_MS = CLAIM_MS / 2;
const LAST_MARK_MS = CLAIM_MS - 20_000;
const PAUSE_MS = 1_000;

/** Mails that were taken up just now. */
export type Claim = {
  /** Whether another mail may be begun: not late, nor once the database has refused to keep what became of one. */
  mayBegin: () => boolean;
  /** Keeps what became of a mail. */
  keep: (mark: () => Promise<unknown>) => Promise<void>;
  /** The same of one that was sent, which would be sent again: tried until just before the claim ends. */
  keepSent: (mark: () => Promise<unknown>) => Promise<void>;
};

/** Begins a claim; make it before it is written. */
export function beginClaim(): Claim {
  const begunAt = performance.now();
  const elapsed = () => performance.now() - begunAt;
  let isRefused = false;
  const keep: Claim["keep"] = async (mark) => {
    try {
      await mark();
    } catch (error) {
      isRefused = true;
      throw error;
    }
  };
  return {
    mayBegin: () => !isRefused && elapsed() < LAST_BEGIN_MS,
    keep,
    keepSent: async (mark) => {
      for (;;) {
        try {
          await keep(mark);
          return;
        } catch (error) {
          if (!isNotWritable(error) || elapsed() > LAST_MARK_MS) throw error;
          await wait(PAUSE_MS);
        }
      }
    },
  };
}
