import { join } from "node:path";
import { Linter } from "eslint";
import ts from "typescript";
import tseslint from "typescript-eslint";
import { expect, it } from "vitest";
import { peopleCounts } from "./lint-people-counts.mjs";

const CASES: readonly [code: string, complaints: readonly string[]][] = [
  ['t("x", { peopleShown: text })', []],
  ['t("x", { ...{ peopleShown: text } })', []],
  ["<b>{text}</b>", []],
  // What was not protected at all, and what was not put into words.
  ['t("x", { peopleShown: answered })', ["unprotected"]],
  ['t("x", { peopleShown: String(answered) })', ["unprotected"]],
  ['t("x", { peopleShown: people })', ["unprotected"]],
  ["<b>{people}</b>", ["printed"]],
  ["<>{maybe}</>", ["printed"]],
  ["{ cells: [1, people] }", ["printed"]],
  ["`${String(maybe)} of ${people}`", ["printed", "printed"]],
];

const sourceOf = (code: string) => `
  import { shownPeople } from "@/lib/policy/shown-people";
  import { peopleText } from "@/lib/text/people-text";
  declare const t: (key: string, values?: object) => string;
  const answered = 17;
  const people = shownPeople([{ invited: 20, did: answered }]);
  const maybe = Math.random() > 1 ? people : null;
  const text = peopleText(people, t);
  export const made = ${code};`;

const fileOf = (place: number) => join(process.cwd(), `case-${String(place)}.tsx`);
const sources = new Map(CASES.map(([code], place) => [fileOf(place), sourceOf(code)]));

/** The cases as files of the project, with what they import of it and nothing else. */
function caseProgram(): ts.Program {
  const { compilerOptions } = ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file)).config as {
    compilerOptions: object;
  };
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, process.cwd());
  const host = ts.createCompilerHost(options);
  host.readFile = (file) => sources.get(file) ?? ts.sys.readFile(file);
  return ts.createProgram([...sources.keys()], options, host);
}

const linter = new Linter({ cwd: process.cwd() });
const config: Linter.Config = {
  files: ["**/*.tsx"],
  languageOptions: { parser: tseslint.parser, parserOptions: { programs: [caseProgram()] } },
  plugins: { counted: { rules: { "people-counts": peopleCounts } } },
  rules: { "counted/people-counts": "error" },
};

it.each(CASES.map((each, place) => [...each, fileOf(place)] as const))("of %s complains %j", (_, complaints, file) => {
  const found = linter.verify(sources.get(file) ?? "", config, file);
  expect(found.map(({ messageId, message }) => messageId ?? message)).toEqual(complaints);
});
