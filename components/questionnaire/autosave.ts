import type { FieldValue } from "@/lib/response/answer-schema";

export type PendingAnswer = { value: FieldValue; givenAt: number };
export type SavingState = "waiting" | "saving" | "saved" | "offline" | "busy" | "refused";
/** Worth another try: not reached or in trouble (`offline`), or reached and not able to save now (`busy`). */
export type SendResult = "saved" | "offline" | "busy" | "refused";
export type Send = (
  answers: { id: string; value: FieldValue; ageMs: number }[],
  isLeaving: boolean,
) => Promise<SendResult>;

const RETRY_MS = 3_000;
/** How long a choice rests before it is saved: arrow keys pass through the steps of a scale. */
export const REST_MS = 350;

/**
 * Saves answers one request at a time, in the order given. What cannot be saved now waits in the page and is tried
 * again; of several answers to one item the last one counts.
 */
export class Autosave {
  private readonly pending = new Map<string, PendingAnswer>();
  private inFlight: Promise<void> | null = null;
  private retry: ReturnType<typeof setTimeout> | null = null;
  private rest: ReturnType<typeof setTimeout> | null = null;
  /** Why the last try failed; null after one that did not. */
  private trouble: "offline" | "busy" | null = null;
  /** When the server last answered. */
  private settledAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly send: Send,
    private readonly report: (state: SavingState, waiting: number) => void,
    private readonly restMs = 0,
    private readonly clock: () => number = Date.now,
  ) {}

  /** How many answers are not saved yet. */
  get waiting(): number {
    return this.pending.size;
  }

  set(id: string, value: FieldValue): void {
    this.pending.set(id, { value, givenAt: this.clock() });
    this.stopResting();
    if (this.restMs === 0) {
      void this.flush();
      return;
    }
    this.report(this.trouble ?? "saving", this.pending.size);
    this.rest = setTimeout(() => void this.flush(), this.restMs);
  }

  /** Tries once to save all that waits. True when nothing waits any more: the page can be left. */
  async flush(): Promise<boolean> {
    this.stopResting();
    if (this.pending.size > 0) {
      this.inFlight ??= this.sendPending().finally(() => (this.inFlight = null));
      await this.inFlight;
    }
    return this.pending.size === 0;
  }

  private stopResting(): void {
    if (this.rest) clearTimeout(this.rest);
    this.rest = null;
  }

  /** The page is going away: sends what waits without waiting for an answer. */
  leave(): void {
    if (this.pending.size > 0) void this.send(this.batch(), true);
  }

  /**
   * What waits, with its age. The server takes the age off the time at which it is reached, so that a slow request
   * makes its answers seem younger than they are: what was given meanwhile counts from its answer on, or it
   * would seem older and be dropped. What could not be sent keeps its age: another device may have answered since.
   */
  private batch() {
    const now = this.clock();
    return [...this.pending].map(([id, { value, givenAt }]) => ({
      id,
      value,
      ageMs: Math.max(0, now - Math.max(givenAt, this.settledAt)),
    }));
  }

  private async sendPending(): Promise<void> {
    if (this.retry) clearTimeout(this.retry);
    const sent = new Map(this.pending);
    // Until it has succeeded, another try is no news.
    this.report(this.trouble ?? "saving", sent.size);
    const result = await this.send(this.batch(), false);
    if (result === "offline" || result === "busy") {
      this.trouble = result;
      this.retry = setTimeout(() => void this.flush(), RETRY_MS);
      this.report(result, this.pending.size);
      return;
    }
    this.trouble = null;
    this.settledAt = this.clock();
    // What is refused stays refused (submitted elsewhere, a newer code): the next page says why.
    for (const [id, answer] of sent) if (this.pending.get(id) === answer) this.pending.delete(id);
    this.report(result, this.pending.size);
    if (this.pending.size > 0) await this.sendPending();
  }
}
