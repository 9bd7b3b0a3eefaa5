import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as privacy from "../lib/policy/privacy";
import { listTexts } from "../lib/text/testing-texts";
import en from "./en.json";
import kk from "./kk.json";
import ru from "./ru.json";

/** Every number of lib/policy/privacy.ts, and the smallest groups with the three people who stay open. */
const PROMISED = new Set(
  [...Object.values(privacy), ...Object.values(privacy.SMALLEST_GROUPS)]
    .filter((value) => typeof value === "number")
    .flatMap((value) => [String(value), String(value + privacy.LEFT_OPEN)])
    .filter((number) => number !== String(privacy.LEFT_OPEN)),
);

/** Texts in which such a number means something else. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/^campaigns\.form\.timesHint$/, "UTC+5"],
  [/^campaigns\.(form\.reminderDaysHint|errors\.reminders)$/, "days before a close, as an example"],
  [/^questionnaire\.items\./, "the months that the statements ask about"],
  [/^result\.scenarios\.bands\./, "points of random clicking"],
  [/^(result\.(band|overall|picture)\.|download\.range$)/, "the 90 % band"],
  [/^(history\.spoken|codebook\.json\.result)$/, "the 90 % band"],
  [/^result\.survey\.certainty$/, "the 90 % band beside the 95 % interval"],
  [/^place\.lead$/, "the same, in the organisation"],
  [/^quality\./, "limits of measurement.md §7, in percent"],
  [/^benchmark\.ownObstacles$/, "six obstacles were asked about"],
];

const isOtherwise = (path: string) => OTHERWISE.some(([pattern]) => pattern.test(path));
const numbersIn = (text: string) =>
  text.replaceAll(/\{[^{}]*\}/g, "").match(/(?<![\d.,-])\d+(?![\d.,]*\d|\p{L})/gu) ?? [];

it.each([
  ["en", en],
  ["ru", ru],
  ["kk", kk],
] as const)("no promised number is written by hand in the messages in %s", (_locale, messages) => {
  const byHand = listTexts(messages).filter(
    ([path, text]) => !isOtherwise(path) && numbersIn(text).some((number) => PROMISED.has(number)),
  );
  expect(byHand).toEqual([]);
});

it("finds one that is", () => {
  expect(numbersIn("Groups of at least 10 people, for {months, plural, one {# month} other {# months}}.")).toEqual([
    "10",
  ]);
  const { SMALLEST_GROUPS, LEFT_OPEN, RETENTION_MONTHS } = privacy;
  for (const number of [SMALLEST_GROUPS.index, SMALLEST_GROUPS.index + LEFT_OPEN, RETENTION_MONTHS])
    expect(PROMISED.has(String(number))).toBe(true);
});

it("the README says what the policy says", () => {
  const readme = readFileSync("README.md", "utf8");
  const { index, survey, levels } = privacy.SMALLEST_GROUPS;
  for (const sentence of [
    `at least ${String(index)} people for the indices, ${String(survey)} for the survey questions and ${String(levels)}`,
    `counts of people who did something are rounded down to ${String(privacy.PEOPLE_STEP)}`,
    `Responses older than ${String(privacy.RETENTION_MONTHS)} months are deleted`,
    `are deleted after ${String(privacy.RETENTION_MONTHS)} months`,
  ])
    expect(readme).toContain(sentence);
});

it("the README quotes what every page says about who can see answers", () => {
  expect(readFileSync("README.md", "utf8")).toContain(en.promise.answers);
});
