import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMAND_SOURCES, PAGE_SOURCES } from "./bootstrap.mjs";

/** The folders at the top that the files in a folder import from. */
function importedFolders(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const texts = files
    .filter((file) => !file.includes(".test."))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/from "@\/(\w+)\//g)].map(([, name = ""]) => name)))];
}

test.each([
  ["pages", "app", PAGE_SOURCES],
  ["commands", "server", COMMAND_SOURCES],
] as const)("%s are built again when what they import changes", (_, folder, sources) => {
  expect(sources).toEqual(expect.arrayContaining(importedFolders(folder)));
});
