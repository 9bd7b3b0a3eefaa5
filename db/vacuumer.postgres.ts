/** Milliseconds from one run to the next, however often it is asked for: codes on paper may be used many times a second. */
const LEAST_PAUSE_MS = 5_000;

/** What answers and people are erased from, and what a code on paper is used up in. */
const TABLES = [
  ...["paper_code", "invitation", "person", "response", "answer", "score"],
  ...["plan", "plan_step", "practice_note", "recheck"],
];
/** Where somebody else is at it the table is theirs. */
const VACUUM = `vacuum (skip_locked) ${TABLES.join(", ")}`;

/**
 * Clears earlier versions of rows away, which say what was deleted and what was written together: at once, or, where
 * that was done a moment ago, later and behind the caller, until `stop`. What fails is left to the server, which does
 * the same within a minute or so (migration 0018).
 */
export function vacuumer(query: (text: string) => Promise<unknown>): { run: () => Promise<void>; stop: () => void } {
  let doneAt = -Infinity;
  let later: ReturnType<typeof setTimeout> | undefined;
  const vacuum = async () => {
    doneAt = performance.now();
    await query(VACUUM).catch(() => undefined);
  };
  return {
    run: async () => {
      const restMs = doneAt + LEAST_PAUSE_MS - performance.now();
      if (restMs <= 0) return vacuum();
      later ??= setTimeout(() => {
        later = undefined;
        void vacuum();
      }, restMs).unref();
    },
    stop: () => {
      clearTimeout(later);
    },
  };
}
