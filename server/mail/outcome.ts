import { z } from "zod";

/** Tries before a mail counts as failed: with the delays below some thirteen hours. */
const MOST_ATTEMPTS = 8;
const FIRST_DELAY_MS = 60_000;
const DELAY_GROWTH = 4;
const LONGEST_DELAY_MS = 4 * 60 * 60 * 1000;

export type Outcome = { state: "refused" | "failed" } | { state: "queued"; dueAt: Date };

/** nodemailer's errors, as far as they are looked at: its own code, the server's, and the step they came at. */
const errorSchema = z
  .object({
    code: z.string().catch(""),
    responseCode: z.number().catch(0),
    command: z.string().catch(""),
  })
  .catch({ code: "", responseCode: 0, command: "" });

/** The steps at which a server judges the one who gets the mail, or the mail itself. */
const ABOUT_THE_MAIL = ["RCPT TO", "DATA"];

/** What of an error may be logged: the server's words could hold an address. */
export function loggable(error: unknown): z.infer<typeof errorSchema> {
  return errorSchema.parse(error);
}

/** Whether a mail is refused for good: its address is none, or the server answers it with a permanent code (5xx). */
function isRefusal(error: unknown): boolean {
  const { code, responseCode, command } = errorSchema.parse(error);
  if (code === "EENVELOPE" && command === "API") return true;
  return responseCode >= 500 && ABOUT_THE_MAIL.includes(command);
}

/** Whether the server is in trouble, or we are with it: no answer, no entry, or it does not take mail from us. */
export function isServerTrouble(error: unknown): boolean {
  return !isRefusal(error) && !ABOUT_THE_MAIL.includes(errorSchema.parse(error).command);
}

/** Milliseconds to wait after this many tries. */
function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * DELAY_GROWTH ** (attempts - 1), LONGEST_DELAY_MS);
}

/** What becomes of a mail whose try number `attempts` ended with `error`. */
export function outcomeOf(error: unknown, attempts: number, now: Date): Outcome {
  if (isRefusal(error)) return { state: "refused" };
  if (attempts >= MOST_ATTEMPTS) return { state: "failed" };
  return { state: "queued", dueAt: new Date(now.getTime() + delayAfter(attempts)) };
}
