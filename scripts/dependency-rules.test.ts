import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

type Rule = { name: string; from: { path?: string | string[] }; to: { path?: string | string[] } };

const ROOT = join(import.meta.dirname, "..");
const { default: rules } = (await import(join(ROOT, ".dependency-cruiser.mjs"))) as { default: { forbidden: Rule[] } };
const { forbidden } = rules;
const files = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory() || entry.name.startsWith(".") || entry.name === "node_modules") return [entry.name];
  const below = readdirSync(join(ROOT, entry.name), { recursive: true, encoding: "utf8" });
  return below.map((file) => `${entry.name}/${file}`);
});

/** Patterns about our own folders; those about packages are about what is not in the repository. */
const ours = (paths: string | string[] | undefined) =>
  [paths ?? []].flat().filter((path) => !path.includes("node_modules"));

// A folder that is renamed would otherwise leave its rule behind, which then forbids nothing and says nothing.
it("every folder that a rule names is there", () => {
  const named = forbidden.flatMap(({ name, from, to }) =>
    [...ours(from.path), ...ours(to.path)].map((pattern) => ({ name, pattern })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ pattern }) => !files.some((file) => new RegExp(pattern).test(file)))).toEqual([]);
});

it("the wall between answers and reviewers stands on both sides", () => {
  const wall = forbidden.find(({ name }) => name === "reviewers-reach-no-answers");
  expect(wall?.to.path).toEqual(
    expect.arrayContaining([
      "^db/queries/personal/",
      "^db/(schema|writes)/(response|plan)",
      "^lib/(plan|practice|scoring|result)/",
    ]),
  );
  expect(wall?.from.path).toEqual(
    expect.arrayContaining(["^db/(queries/published/|schema/release)", "^server/review/"]),
  );
});
