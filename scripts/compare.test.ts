import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function compare(...args: string[]): Promise<Outcome> {
  const script = join(import.meta.dirname, "../dist/compare.js");
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

describe("the compare command", { timeout: 30_000 }, () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "compare-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function fileWith(name: string, text: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  }

  it("prints JSON, or refuses with one line and code 2", async () => {
    const right = await fileWith("right.json", '{"n1": 60, "NS1": {"a":19,"b":11,"c":5,"d":12,"e":7,"f":3}}');
    const wrong = await fileWith("wrong.json", '{"n1": 60, "NS1": {"a": 61}}');
    const [printed, refused, none] = await Promise.all([compare(right), compare(wrong), compare()]);
    expect({ code: printed.code, stderr: printed.stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(printed.stdout)).toMatchObject({ rows: { "fig1.d": { p1: 0.2, verdict: "clear-more" } } });
    expect(refused).toEqual({ code: 2, stdout: "", stderr: "NS1.a: 61 is not a whole number from 0 to 60\n" });
    const usage = "FILE: name exactly one file; usage: npm run -s compare -- FILE.json\n";
    expect(none).toEqual({ code: 2, stdout: "", stderr: usage });
  });
});
