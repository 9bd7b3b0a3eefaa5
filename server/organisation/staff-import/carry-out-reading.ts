import { planFiles } from "./plan-files";
import type { ReadingMessage, ReadingOrder } from "./reading-messages";
import { type StagedRows, stagedPart, stagedTotal } from "./staged-rows";

type Send = (message: ReadingMessage) => Promise<void>;

/** Rows of one message: small enough not to hold the worker up. */
const ROWS = 2_000;

async function sendRows(rows: StagedRows, send: Send): Promise<void> {
  for (let from = 0; from < stagedTotal(rows); from += ROWS)
    await send({ kind: "rows", rows: stagedPart(rows, from, ROWS) });
  const { counts, facts, missing } = rows;
  await send({ kind: "done", counts, facts, missing });
}

const stackOf = (error: unknown) =>
  (error instanceof Error ? (error.stack ?? "") : "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .join("\n");

/** Does what the process that reads is told, and says how it went. Never rejects because of the files. */
export async function carryOutReading({ input, limits }: ReadingOrder, send: Send): Promise<void> {
  try {
    const rows = await planFiles(input, limits, (file) => send({ kind: "file", file }));
    await sendRows(rows, send);
  } catch (error) {
    await send({ kind: "failed", at: stackOf(error) });
  }
}
