import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ACTIONS, FILES, PAGES } from "./routes";

const LOCALE = "[locale]/";

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const text = (file: string) => readFileSync(join("app", file), "utf8");
const exported = (file: string, names: RegExp) => [...text(file).matchAll(names)].map(([, name]) => name ?? "");
const below = (file: string) => file.slice(LOCALE.length);

describe("the table of who may do what knows", () => {
  test("every page", () => {
    const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map(below);
    expect(Object.keys(PAGES).sort()).toEqual(pages.sort());
  });

  test("every file and endpoint", () => {
    const handlers = files
      .filter((file) => /(^|\/)route\.tsx?$/.test(file))
      .flatMap((file) =>
        exported(file, /export (?:async )?(?:function|const) ([A-Z]+)\b/g).map((name) => `${file} ${name}`),
      );
    expect(Object.keys(FILES).sort()).toEqual(handlers.sort());
  });

  test("every action", () => {
    const actions = files
      .filter((file) => text(file).includes('"use server"'))
      .flatMap((file) =>
        exported(file, /export (?:async )?(?:function|const) (\w+)/g).map((name) => `${below(file)} ${name}`),
      );
    expect(Object.keys(ACTIONS).sort()).toEqual(actions.sort());
  });
});
