import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { expect, it } from "vitest";
import { peopleCounts } from "./lint-people-counts.mjs";

// A file of the project, so that its types are known; what stands in it is put in by each case.
const FILE = "components/campaign/mail-counts.tsx";

const linter = new Linter({ cwd: process.cwd() });

function complaints(code: string): (string | undefined)[] {
  const source = `
    import { shownPeople } from "@/lib/policy/shown-people";
    import { peopleText } from "@/lib/text/people-text";
    declare const t: (key: string, values?: object) => string;
    const answered = 17;
    const people = shownPeople([{ invited: 20, did: answered }]);
    const maybe = Math.random() > 1 ? people : null;
    const text = peopleText(people, t);
    export const made = ${code};`;
  const found = linter.verify(
    source,
    {
      files: ["**/*.tsx"],
      languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
      plugins: { counted: { rules: { "people-counts": peopleCounts } } },
      rules: { "counted/people-counts": "error" },
    },
    FILE,
  );
  return found.map(({ messageId, message }) => messageId ?? message);
}

it.each([
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
])("of %s complains %j", { timeout: 60_000 }, (code, expected) => {
  expect(complaints(code)).toEqual(expected);
});
