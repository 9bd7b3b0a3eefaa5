import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { randomFrom } from "@/lib/release/testing-campaign";
import { readHere, startReading } from "./reading";
import { READING_LIMITS, type ReadingLimits } from "./reading-limits";
import { HOSTILE_FILES } from "./testing-hostile-files";

const utf8 = (text: string) => new TextEncoder().encode(text);
const orderOf = (people: Uint8Array) => ({
  ...{ importId: "an-import", files: { units: null, people } },
  stored: { units: [], people: [] },
});

/** Reads a file of people in a process of its own and gives how it ended, in a word, with how long it took. */
async function read(people: Uint8Array, limits: Partial<ReadingLimits> = {}) {
  const begun = performance.now();
  const outcome = await startReading(orderOf(people), { ...READING_LIMITS, ...limits }).outcome;
  const seconds = (performance.now() - begun) / 1000;
  if (!outcome.ok) return { seconds, ended: outcome.reason, problems: [], at: outcome.at };
  return { seconds, ended: "read", problems: outcome.rows.problems.map(({ code, value }) => ({ code, value })) };
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Processes start slowly on a machine that does other things.
vi.setConfig({ testTimeout: 30_000 });

const MANY_ROWS = HOSTILE_FILES["short rows"](200_000, () => 0);

describe("reading in a process of its own", () => {
  it("gives what reading here gives", async () => {
    const units = utf8(
      "code;parent_code;name_kk;name_ru;name_en;kind;region\nA;;Бөлім;Отдел;Division;local;\nB;X;Б;Б;B;local;",
    );
    const people = utf8(
      `email;name;unit_code;language\n${Array.from({ length: 5_000 }, (_, i) => `p${i}@a.kz;Әсел;A;kk`).join("\n")}`,
    );
    const order = { ...orderOf(people), files: { units, people } };
    const [there, here] = await Promise.all([startReading(order).outcome, readHere(order).outcome]);
    // Ids are made anew each time.
    const withoutIds = (value: unknown) => JSON.stringify(value).replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, "id");
    expect(withoutIds(there)).toBe(withoutIds(here));
  });

  it.each([
    ["memory", { MAX_MEMORY_MB: 90 }, "reading-too-much-memory"],
    ["time", { MAX_SECONDS: 0.3 }, "reading-too-slow"],
  ] as const)("ends at the limit of %s", async (_, limits, ended) => {
    expect(await read(MANY_ROWS, limits)).toMatchObject({ ended });
  });

  it.each([
    ["too-many-rows", { MAX_ROWS: 2 }],
    ["too-many-columns", { MAX_COLUMNS: 2 }],
    ["too-many-filled-cells", { MAX_CELLS: 11 }],
    ["cell-too-long", { MAX_CELL_CHARACTERS: 13 }],
  ] as const)("names the limit: %s", async (code, limits) => {
    const people = utf8("email;name;unit_code;language\na@a.kz;A;U;kk\nb@a.kz;A name of some length;U;kk\n");
    expect((await read(people, limits)).problems).toEqual([{ code, value: String(Object.values(limits)[0]) }]);
  });

  it("ends when it is told to", async () => {
    const reading = startReading(orderOf(MANY_ROWS));
    reading.end();
    expect((await reading.outcome).ok).toBe(false);
  });

  it("ends with whoever started it, also when that is killed", async () => {
    const parent = spawn(
      process.execPath,
      [
        ...["--input-type=module", "-e"],
        `import { fork } from "node:child_process";
        import { boundToThis } from "./server/platform/end-with-parent.mjs";
        const env = { ...process.env, ...boundToThis() };
        const child = fork("dist/read-staff.js", ["1000"], { serialization: "advanced", execArgv: [], env });
        const files = { units: null, people: Buffer.from("a;b\\n".repeat(1_000_000)) };
        child.send({ input: { importId: "", files, stored: { units: [], people: [] } }, limits: ${JSON.stringify({ ...READING_LIMITS, MAX_ROWS: 1e9 })} });
        child.once("message", () => console.log(child.pid));`,
      ],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    const [pid] = (await once(parent.stdout, "data")) as [Buffer];
    expect(isAlive(Number(pid))).toBe(true);
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(Number(pid))).toBe(false), { timeout: 10_000 });
  });
});

describe("hostile files", () => {
  // Small ones, and small limits to match: what a limit has to stop exceeds it all the same.
  const SIZE = 10_000;
  const LIMITS = { MAX_ROWS: 8_000, MAX_CELLS: 8_000, MAX_MEMORY_MB: 200, MAX_SECONDS: 1 };
  const random = randomFrom(Date.now() % 10_000);

  it("end within the limits, with a reason, and leave this process as it was", async () => {
    const left = Object.entries(HOSTILE_FILES).map(([name, make]) => ({ name, bytes: make(SIZE, random) }));
    const before = process.memoryUsage.rss();
    const seen: { name: string; seconds: number; ended: string; at?: string | undefined; problems: unknown[] }[] = [];
    const readAll = async () => {
      for (let next = left.pop(); next; next = left.pop())
        seen.push({ name: next.name, ...(await read(next.bytes, LIMITS)) });
    };
    await Promise.all([readAll(), readAll(), readAll()]);
    // Seconds for starting and ending on a machine that does other things.
    expect(seen.filter(({ seconds }) => seconds > LIMITS.MAX_SECONDS + 5)).toEqual([]);
    expect(seen.filter(({ ended, problems }) => ended === "read" && problems.length === 0)).toEqual([]);
    expect(seen.filter(({ ended }) => ended === "reading-broken-off")).toEqual([]);
    expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(150);
  });
});
