import { expect, test, vi } from "vitest";
import { type Check, heldForASecond, readinessBy, spaceFinding, type Status } from "./readiness";

const check = (name: string, status: Status, says = name): Check => ({ name, find: async () => ({ says, status }) });
const broken: Check = {
  name: "broken",
  find: () => Promise.reject(new Error("SQLITE_CORRUPT: /srv/data/assessment.sqlite")),
};

test.each<[Check[], Status]>([
  [[], "ready"],
  [[check("a", "ready"), check("b", "ready")], "ready"],
  [[check("a", "degraded"), check("b", "ready")], "degraded"],
  [[check("a", "not-ready"), check("b", "degraded")], "not-ready"],
])("the gravest finding is the status: %#", async (checks, status) => {
  expect((await readinessBy(checks)).status).toBe(status);
});

test("a check that throws says so, and nothing of why", async () => {
  expect(await readinessBy([check("a", "ready", "ok"), broken])).toEqual({
    status: "not-ready",
    checks: { a: "ok", broken: "failed" },
  });
});

test.each<[number, Status]>([
  [0, "not-ready"],
  [64 * 2 ** 20, "degraded"],
  [2 ** 30, "ready"],
])("%i bytes free: %s", (bytes, status) => {
  expect(spaceFinding(bytes).status).toBe(status);
});

test("whoever asks within a second gets the same answer", async () => {
  let now = 0;
  const find = vi.fn(async () => now);
  const held = heldForASecond(find, () => now);
  const answers = [];
  for (const at of [0, 500, 999, 1_000, 1_500]) {
    now = at;
    answers.push(await held());
  }
  expect(answers).toEqual([0, 0, 0, 1_000, 1_000]);
});
