import { expect, it } from "vitest";
import { listTexts } from "../lib/text/testing-texts";
import en from "./en.json";

/**
 * Numbers of people who did something are `{peopleShown}` in a text: a lint rule sees to it that they come from
 * lib/policy/shown-people.ts. Here stand all other numbers that could be of people, with what they count.
 */
const OTHERS: Readonly<Record<string, string>> = {
  answers: "the words of an answer",
  answered: "situations that somebody answered themselves",
  count: "rows, roles, units, days and people of the staff",
  covered: "people invited in units that figures cover, exactly",
  invited: "people invited, exactly, or how many have to be",
  people: "people of the staff who are going to be invited",
  higherCount: "principles in a sentence",
  lowerCount: "principles in a sentence",
  total: "questions, rows and units",
  done: "rows of a staff import",
  skipped: "questions that somebody skipped themselves",
  reminders: "reminders that a campaign may have",
};

/** Names that say: so many of people, of what they did, or of what was done to them. */
const COUNTS =
  /people|person|count|invite|answer|respon|submit|start|begun|took|part|cover|total|done|sent|remind|delet|remov|skip|complet|member|colleague|visit|open/i;

/** The names of values that a text takes; the branches of a plural are no names. */
const namesIn = (text: string) =>
  [...text.matchAll(/(?<!(?:zero|one|two|few|many|other) )\{(\w+)/g)].map(([, name]) => name ?? "");

it("every number of people in a text is a shown one, or is known to count something else", () => {
  const unknown = listTexts(en).flatMap(([path, text]) =>
    namesIn(text)
      .filter((name) => COUNTS.test(name) && name !== "peopleShown" && !(name in OTHERS))
      .map((name) => `${path} takes {${name}}`),
  );
  expect(unknown).toEqual([]);
});

it("every name that is known is in use", () => {
  const used = new Set(listTexts(en).flatMap(([, text]) => namesIn(text)));
  expect(Object.keys(OTHERS).filter((name) => !used.has(name))).toEqual([]);
});
