import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { participationRate } from "../lib/campaign/participation-rate";
import { shownPeople } from "../lib/policy/shown-people";
import worked from "../lib/scoring/worked-examples.json";
import { type CountsTranslator, peopleText, rateText } from "../lib/text/people-text";
import { listTexts } from "../lib/text/testing-texts";
import en from "./en.json";

/**
 * Numbers of people who did something are `{peopleShown}` in a text: a lint rule sees to it that they come from
 * lib/policy/shown-people.ts. Here stand all other numbers that could be of people, with what they count.
 */
const OTHERS: Readonly<Record<string, string>> = {
  answered: "situations that somebody answered themselves",
  answers: "the words of an answer",
  count: "rows, roles, units, days and people of the staff",
  covered: "people invited in units that figures cover, exactly",
  invited: "people invited, exactly, or how many have to be",
  invitedWithout: "people invited in units without figures, exactly",
  openAnswers: "how many answers a figure of open data has at least",
  announcedAnswers: "how many answers a figure that all invited are told has at least",
  people: "people of the staff: who are going to be invited, or are in a unit",
  indexInvited: "how many have to be invited",
  surveyInvited: "how many have to be invited",
  levelsInvited: "how many have to be invited",
  open: "how many always stay open",
  total: "questions, rows and units",
  done: "rows of a staff import",
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

describe("in words", () => {
  const t: CountsTranslator = createTranslator({ locale: "en", messages: en, namespace: "counts" });

  it("thousands are set apart, as in all other numbers of people", () => {
    expect(peopleText(shownPeople([{ invited: 2000, did: 1200 }]), t)).toBe("1,200");
  });

  it.each(worked.E25_participation.cases)("worked example E25: $groups", ({ groups, invited, ...example }) => {
    const answered = shownPeople(groups.map((group) => ({ invited: group.invited, did: group.answered })));
    expect(peopleText(answered, t)).toBe(example.reads);
    const text = rateText(participationRate({ invited, groups: groups.length, answered }), t);
    const { participation } = example;
    expect(text).toBe(typeof participation === "number" ? `about ${String(participation)} %` : participation);
  });

  it.each([
    [5, "5 % or less"],
    [10, "about 10 %"],
    [95, "95 % or more"],
    ["third-to-two-thirds", "a third to two thirds"],
  ] as const)("a rate of %s is “%s”", (rate, text) => {
    expect(rateText(rate, t)).toBe(text);
  });
});
