import { parseArgs } from "node:util";
import { shownDatabase } from "@/db/database-url";
import type { Database } from "@/db/write";
import { dayOf } from "@/lib/clock";
import { timeText } from "@/lib/text/time-text";
import { RETENTION_MONTHS, UNANSWERED_DAYS } from "@/lib/policy/privacy";
import { gentle } from "@/server/platform/gentle";
import { makeBackup } from "@/server/platform/backup/make-backup";
import { Refused } from "@/server/platform/backup/refused";
import { database } from "@/server/platform/database";
import { readyDatabase } from "@/server/platform/ready-database";
import { settings } from "@/server/platform/settings";
import { type Due, eraseAllDue, findDue, takeClockAsRight } from "@/server/response/confirm-erasing";
import { fromArguments, runCommand } from "./run-command";

/**
 * `npm run erase-expired`: tells what has been kept for too long and waits, and why. `-- --confirm` erases all of it,
 * `-- --confirm-clock` only takes the clock as right, so that the worker goes on.
 */

const USAGE = "usage: npm run erase-expired -- [--confirm | --confirm-clock]";
const OPTIONS = { confirm: { type: "boolean" }, "confirm-clock": { type: "boolean" } } as const;
type Wish = "tell" | "confirm" | "confirm-clock";

function readWish(): Wish {
  return fromArguments(USAGE, () => {
    const { confirm, "confirm-clock": clock } = parseArgs({ options: OPTIONS }).values;
    if (confirm === true && clock === true)
      throw new Error("--confirm: it confirms the clock too, so give one of both");
    if (confirm === true) return "confirm";
    return clock === true ? "confirm-clock" : "tell";
  });
}

function clockLines({ clock, refusal, seenAt, isClockInDoubt }: Due): string[] {
  if (refusal === null) return [];
  const how = refusal === "clock-ahead" ? "ahead of" : "behind";
  const what = isClockInDoubt
    ? "that of the database"
    : `the latest time seen here, ${seenAt === null ? "" : timeText(seenAt, "en")}`;
  return [
    `The clock of this machine says ${timeText(clock, "en")}, too far ${how} ${what}.`,
    "Until it is right or confirmed, nothing is opened, closed, published, mailed to campaigns or erased.",
  ];
}

function oldLine({ span, stored }: Due): string {
  const months = `have been kept for more than ${String(RETENTION_MONTHS)} months`;
  if (span === null) return `By this clock no responses ${months}.`;
  const days = `begun from ${dayOf(span.first)} to ${dayOf(span.last)}`;
  return `By this clock ${String(span.responses)} of ${String(stored)} responses, ${days}, ${months}.`;
}

function dueLines(due: Due): string[] {
  const { unanswered, refusal, nights } = due;
  const days = `begun without an account more than ${String(UNANSWERED_DAYS)} days ago`;
  return [
    oldLine(due),
    ...(unanswered > 0 ? [`By this clock ${String(unanswered)}, ${days}, hold no answer.`] : []),
    ...(refusal === null && nights > 0 ? [`Night by night they are gone after ${String(nights)}.`] : []),
  ];
}

function remedyLines({ nights, refusal }: Due): string[] {
  return [
    ...(nights === 0 ? [] : ["To erase all of them now, after a copy: npm run erase-expired -- --confirm"]),
    ...(refusal === null ? [] : ["If the clock is right: npm run erase-expired -- --confirm-clock"]),
  ];
}

/** Does what is wanted and returns the lines about it. */
async function carryOut(db: Database, wish: Wish, due: Due): Promise<string[]> {
  if (wish === "tell") return remedyLines(due);
  if (wish === "confirm") {
    const erased = await eraseAllDue(gentle(db), due.clock, () => makeBackup("before-erasing"));
    return [`${String(erased)} responses erased.`];
  }
  await takeClockAsRight(db, due.clock);
  return ["The clock is taken as right. The server goes on within a minute; nothing was erased by this command."];
}

runCommand(async () => {
  const wish = readWish();
  await readyDatabase(settings());
  const db = database();
  try {
    const due = await findDue(db.read, db.now());
    console.log(`Looking at ${shownDatabase(settings().databaseUrl)}.`);
    for (const line of [...clockLines(due), ...dueLines(due)]) console.log(line);
    if (wish !== "tell" && due.isClockInDoubt)
      throw new Refused(`--${wish}: the clocks of this machine and of the database differ; put them right first`);
    for (const line of await carryOut(db, wish, due)) console.log(line);
  } finally {
    await db.close();
  }
});
