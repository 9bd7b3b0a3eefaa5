import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { leftBehind } from "./move-database";

const SERVER = "postgres://assessment:password@db.example.kz/assessment";

describe("what a move leaves behind", () => {
  let folder: string;
  const inFolder = (name: string) => join(folder, name);
  const file = () => `file:${inFolder("data/assessment.sqlite")}`;
  const secrets = () => ({ fromSecret: inFolder("data/secret"), toSecret: inFolder("data/assessment/secret") });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "left-"));
    vi.spyOn(process, "cwd").mockReturnValue(folder);
    for (const name of ["data/backups", "data/assessment/backups"]) mkdirSync(inFolder(name), { recursive: true });
    for (const name of ["assessment.sqlite", "assessment.sqlite-wal", "secret", "assessment/secret"])
      writeFileSync(inFolder(`data/${name}`), "");
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it("is of a file what is there of it, its secret and its copies", () => {
    expect(leftBehind({ from: file(), to: SERVER, ...secrets() })).toEqual(
      ["assessment.sqlite", "assessment.sqlite-wal", "secret", "backups"].map((name) => inFolder(`data/${name}`)),
    );
  });

  it("is of a server its database, without the password, and the folder of its name", () => {
    const { fromSecret: toSecret, toSecret: fromSecret } = secrets();
    expect(leftBehind({ from: SERVER, to: file(), fromSecret, toSecret })).toEqual([
      "the database postgres://db.example.kz/assessment (dropdb)",
      inFolder("data/assessment/secret"),
      inFolder("data/assessment/backups"),
    ]);
  });

  it("is nothing that the target uses too", () => {
    const secret = inFolder("data/secret");
    const to = `file:${inFolder("data/assessment/assessment.sqlite")}`;
    expect(leftBehind({ from: SERVER, to, fromSecret: secret, toSecret: secret })).toHaveLength(1);
  });
});
