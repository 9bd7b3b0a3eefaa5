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

function score(...args: string[]): Promise<Outcome> {
  const script = join(import.meta.dirname, "../dist/score.js");
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

describe("the score command", { timeout: 30_000 }, () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "score-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function fileWith(name: string, text: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  }

  it("prints JSON", async () => {
    const file = await fileWith("right.json", '{"answers": {"P1-B1": 3, "P1-B2": 3, "P1-B3": 2, "NS2": ["NS2-a"]}}');
    const { code, stdout, stderr } = await score(file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ principles: { P1: { index: 66.6667, valid: 3 } }, obstacles: 1 });
  });

  it("refuses with one line and code 2", async () => {
    const file = await fileWith("wrong.json", '{"answers": {"P1-B1": 7}}');
    expect(await score(file)).toEqual({
      code: 2,
      stdout: "",
      stderr: 'answers.P1-B1: 7 is not one of 0, 1, 2, 3, 4, "NA"\n',
    });
  });

  it("refuses a missing file, a folder, no file and two files", async () => {
    const missing = join(folder, "missing.json");
    const outcomes = await Promise.all([score(missing), score(folder), score(), score(missing, missing)]);
    for (const { code, stdout, stderr } of outcomes) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^FILE: [^\n]+\n$/);
    }
  });
});
