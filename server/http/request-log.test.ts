import { describe, expect, it, test } from "vitest";
import { kindOf, requestLog } from "./request-log";

const LINE = { requestId: "id", method: "GET", route: "/[locale]", status: 405, ms: 2, reason: "method-not-allowed" };

describe("an answer is worth", () => {
  test.each([
    [200, 900, null],
    [303, 1, null],
    [404, 1, null],
    [503, 1, null],
    [200, 1001, "slow request"],
    [403, 1, "request refused"],
    [413, 2000, "request refused"],
    [500, 1, "request failed"],
  ])("%i after %i ms: %s", (status, ms, kind) => {
    expect(kindOf({ status, ms })).toBe(kind);
  });
});

it("writes 30 lines of a kind in a minute, and then how many there were besides", () => {
  const lines: unknown[] = [];
  let now = 0;
  const write = (line: object, kind?: string) => lines.push([kind, line]);
  const note = requestLog(
    () => ({ info: write, warn: write, error: write }),
    () => now,
  );
  for (let sent = 0; sent < 1_000; sent++) note(LINE);
  expect(lines).toHaveLength(30);
  const { reason: _, ...failed } = { ...LINE, status: 500 };
  note(failed);
  expect(lines.at(-1)).toEqual(["request failed", failed]);
  now = 60_000;
  note(LINE);
  note(LINE);
  expect(lines.slice(-2)).toEqual([
    ["request refused", { ...LINE, notWritten: 970 }],
    ["request refused", LINE],
  ]);
});
