import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { complaintsAbout, sectionsOf, type Source } from "./testing-references";

const SOURCES = [
  "{app,components,db,docs,e2e,lib,scripts,server}/**/*.{ts,tsx,mjs,md}",
  "*.{ts,mjs,md}",
  ".dependency-cruiser.mjs",
];
/** The references in these are made up, or patterns. */
const NOT_READ = ["docs/references.test.ts", "docs/testing-references.ts"];

const read = (name: string): Source => ({ name, text: readFileSync(name, "utf8") });
const sources = globSync(SOURCES)
  .filter((name) => !NOT_READ.includes(name))
  .map(read);
const papers = {
  measurement: sectionsOf(read("docs/measurement.md").text),
  architecture: sectionsOf(read("docs/architecture.md").text),
};
const decisions = new Set(readdirSync("docs/decisions"));

test("every reference leads to a section, a title or a decision", () => {
  expect(sources.filter(({ text }) => /(measurement|architecture)\.md[, ]/.test(text)).length).toBeGreaterThan(50);
  expect(sources.flatMap((source) => complaintsAbout(source, papers, decisions))).toEqual([]);
});

test("every link of a page leads to a file", () => {
  const linked = sources
    .filter(({ name }) => name.endsWith(".md"))
    .flatMap(({ name, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, link = ""]) => join(dirname(name), link)),
    );
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.filter((file) => !existsSync(file))).toEqual([]);
});

test("the README names the browsers that the pages are built for", () => {
  const { browserslist } = JSON.parse(read("package.json").text) as { browserslist: string[] };
  const named = /^Browsers: (.+?) \(/m.exec(read("README.md").text)?.[1]?.toLowerCase().split(", ");
  expect(named).toEqual(browserslist.map((browser) => browser.replace(" >=", "")));
});

test("what is not built yet is said in the first line of a section", () => {
  const marks = Object.keys(papers).flatMap((paper) => [
    ...read(`docs/${paper}.md`).text.matchAll(/(.*)\n\n\*\*Not yet:\*\* /g),
  ]);
  const all = Object.keys(papers).flatMap((paper) => read(`docs/${paper}.md`).text.match(/not yet:/gi) ?? []);
  expect(marks.filter(([, before = ""]) => !before.startsWith("#"))).toEqual([]);
  expect(marks).toHaveLength(all.length);
});

describe("a reference is refused", () => {
  const madeUp = {
    measurement: sectionsOf("# Paper\n## 4. Scoring\n### 4.9 View\n#### As shown\n"),
    architecture: sectionsOf(
      "# Paper\n## The release\n1. One.\n2. Two.\n```\n# no heading\n```\n## People and responses\n",
    ),
  };
  const about = (text: string, name = "lib/one.ts") =>
    complaintsAbout({ name, text }, madeUp, new Set(["0001-one.md"])).map((complaint) => complaint.split(": ")[1]);

  test.each([
    ["a section that is not there", "/** Rounded (measurement.md §4.10). */", ["measurement.md has no §4.10"]],
    ["one of several", "(measurement.md §4, §5–§6)", ["measurement.md has no §5", "measurement.md has no §6"]],
    ["a title that is not there", '// See architecture.md, "no heading".', ['architecture.md has no "no heading"']],
    [
      "a step that is not there",
      '(architecture.md, "The release", 1–3)',
      ['architecture.md, "The release" has no step 3'],
    ],
    ["a decision that is not there", "docs/decisions/0002-two.md", ["there is no docs/decisions/0002-two.md"]],
    ["a section without its paper", "/** The share (§4.9). */", ["§4.9"]],
    ["in another form", "(`measurement.md`, §4.9)", ["§4.9", "measurement.md"]],
    ["a paper without a section", "/** The mean (architecture.md). */", ["architecture.md"]],
  ])("%s", (_name, text, expected) => {
    expect(about(text)).toEqual(expected);
  });

  test("not when it leads somewhere", () => {
    const text =
      '/**\n * measurement.md §4, §4.9 and `measurement.md\n * §4.9`; architecture.md, "The release", 1–2,\n' +
      ' * architecture.md, "People\n * and responses", docs/decisions/0001-one.md\n */';
    expect(about(text)).toEqual([]);
  });

  test("not where a page names a paper, or measurement.md a section of its own", () => {
    expect(about("As `measurement.md` says", "docs/one.md")).toEqual([]);
    expect(about("See §4.9.", "docs/measurement.md")).toEqual([]);
    expect(about("See §4.8.", "docs/measurement.md")).toEqual(["§4.8"]);
  });
});
