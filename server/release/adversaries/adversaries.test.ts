import { expect, test } from "vitest";
import { ANNOUNCED_ANSWERS, SMALLEST_GROUPS } from "@/lib/policy/privacy";
import { guessedHashes } from "./testing-hash-attack";
import {
  cappedCounts,
  incompletePerson,
  INDICES_BEFORE,
  INDICES_TODAY,
  joiner,
  lastAnswer,
  lastIndex,
  lastTwo,
  type Learned,
  roundedShares,
  TABLE_BEFORE,
  TABLE_TODAY,
  unanimousChild,
  unanimousIndices,
  unanimousTables,
  wholeTables,
} from "./testing-answer-attacks";
import { lastIndexInOverview } from "./testing-overview-attack";
import {
  crossPageCounts,
  importBesideGenuineRow,
  joinedUnits,
  minimalGroups,
  remindedBesideBoard,
} from "./testing-participation-attacks";

/**
 * Each attacker first succeeds by the rules of 0.1.0, and then learns no more than the bounds allow by the rules of
 * today. The table of all of them is docs/adversaries.md, written by `npm run unit -- -u server/release/adversaries`.
 */

type Row = { attacker: string; before: string; today: string; bound: string };
const rows: Row[] = [];
const tell = (attacker: string, before: string, today: string, bound: string) =>
  rows.push({ attacker, before, today, bound });

const learnedText = ({ candidates, exactPct }: Learned) => `${candidates} values fit, only one in ${exactPct} %`;

/** Seconds of arithmetic, and longer while both cores are busy. */
const BUSY = { timeout: 60_000 };

test("who knows nine of ten cannot tell the tenth's index", BUSY, () => {
  const [before, today] = [lastIndex(INDICES_BEFORE), lastIndex(INDICES_TODAY)];
  expect(before.exactPct).toBeGreaterThan(90);
  expect(today.candidates).toBeGreaterThanOrEqual(5);
  expect(today.exactPct).toBeLessThanOrEqual(2);
  tell("Knows the index of nine of a group of ten", learnedText(before), learnedText(today), "5 on average, 2 %");
});

test("who makes up forty-nine of fifty cannot tell the fiftieth's index from what the staff is told", BUSY, () => {
  const today = lastIndex(INDICES_TODAY, ANNOUNCED_ANSWERS);
  expect(today.candidates).toBeGreaterThanOrEqual(5);
  // Of fifty people the mean is told in whole points: to one who knows all others about as much as of ten in fives.
  expect(today.exactPct).toBeLessThanOrEqual(4);
  tell(
    "Knows the index of forty-nine of fifty, and reads what the whole staff is told",
    "nothing was told",
    learnedText(today),
    "5 on average, 4 %",
  );
});

test("who knows everybody but one learns little more from which units differ from the rest", BUSY, () => {
  const { without, with: today } = lastIndexInOverview();
  expect(today.candidates).toBeGreaterThanOrEqual(4.5);
  expect(today.exactPct).toBeLessThanOrEqual(without.exactPct + 2);
  tell(
    "Knows everybody of six units but one person, and reads which units differ from the rest",
    `no such column; today without it ${learnedText(without)}`,
    learnedText(today),
    "4.5 on average; by the column one only in at most 2 % more",
  );
});

test("who knows nineteen of twenty can tell the twentieth's answer in a part of the cases only", BUSY, () => {
  const [before, today] = [lastAnswer(TABLE_BEFORE), lastAnswer(TABLE_TODAY)];
  expect(before.exactPct).toBe(100);
  expect(today.exactPct).toBeLessThanOrEqual(45);
  tell(
    "Knows the answer of nineteen of twenty to the first survey question, and reads the verdicts too",
    learnedText(before),
    learnedText(today),
    "one only in at most 45 %: not safe, see below",
  );
});

test("who knows all but two and meets one of them elsewhere cannot tell the other's index", BUSY, () => {
  const [before, today] = [lastTwo(INDICES_BEFORE), lastTwo(INDICES_TODAY)];
  expect(before.exactPct).toBeGreaterThan(80);
  expect(today.candidates).toBeGreaterThanOrEqual(5);
  expect(today.exactPct).toBeLessThanOrEqual(2);
  tell(
    "Knows eight of ten, and meets one of the other two again where everybody else is known",
    learnedText(before),
    learnedText(today),
    "5 on average, 2 %",
  );
});

test("two campaigns with one joiner do not give the joiner's index away", BUSY, () => {
  const [before, today] = [joiner(INDICES_BEFORE), joiner(INDICES_TODAY)];
  expect(before.exactPct).toBeGreaterThan(30);
  expect(today.candidates).toBeGreaterThanOrEqual(5);
  expect(today.exactPct).toBeLessThanOrEqual(2);
  tell(
    "Knows twenty people of a campaign, who answer alike in a second one with one more",
    learnedText(before),
    `${learnedText(today)}; and nobody is invited twice in six months`,
    "5 on average, 2 %",
  );
});

test("one person who left a principle out is not seen to have done so", BUSY, () => {
  const [before, today] = [incompletePerson("before"), incompletePerson("today")];
  expect(before.exactPct).toBe(100);
  expect(today.exactPct).toBe(0);
  tell(
    "Knows twelve of thirteen, of whom the last left a principle out",
    learnedText(before),
    learnedText(today),
    "never one only",
  );
});

test("the hash confirms no guess", () => {
  const { before, today } = guessedHashes();
  expect({ before, today }).toEqual({ before: 12, today: 0 });
  tell("Tries guesses against the published hash", `${before} of 12 confirmed`, `${today} of 12`, "none");
});

test("no table of twenty or more has its counts determined", BUSY, () => {
  const [before, today] = [wholeTables(TABLE_BEFORE), wholeTables(TABLE_TODAY)];
  expect(before.sharedPct).toBe(0);
  expect(today.sharedPct).toBe(100);
  const shares = roundedShares().before;
  expect(shares).toBeLessThan(1.2);
  tell(
    "Solves shares, ends and verdicts for the counts",
    `all counts of every table; ${shares} pairs of count and n fit a share`,
    `for ${today.sharedPct} % of tables one a person away looks the same`,
    "every table",
  );
});

test("the other end of a capped interval gives no count", BUSY, () => {
  const [before, today] = [cappedCounts(TABLE_BEFORE), cappedCounts(TABLE_TODAY)];
  expect(before.fewest).toBe(1);
  expect(today.fewest).toBeGreaterThanOrEqual(2);
  tell(
    "Takes the other end of an interval with a cap",
    "1 count fits",
    `at least ${today.fewest} fit`,
    "more than one",
  );
});

test("nothing that is shown is reached by unanimous groups only", BUSY, () => {
  const before = [unanimousTables(TABLE_BEFORE), unanimousIndices(INDICES_BEFORE)];
  const today = [unanimousTables(TABLE_TODAY), unanimousIndices(INDICES_TODAY)];
  expect(before.map(({ hiddenPct }) => hiddenPct < 30)).toEqual([true, true]);
  expect(today).toEqual([{ hiddenPct: 100 }, { hiddenPct: 100 }]);
  const text = ([answers, indices]: typeof today) =>
    `also fits one that is not: ${answers?.hiddenPct ?? 0} % of answers, ${indices?.hiddenPct ?? 0} % of indices`;
  tell("Looks for a group in which everybody answered alike", text(before), text(today), "all");
});

test("a unanimous unit is not what is left of its parent without its sibling", BUSY, () => {
  const { before, today } = unanimousChild();
  expect(before.certainPct).toBe(100);
  expect(today.fewest).toBeGreaterThanOrEqual(1);
  tell(
    "Takes a unit's sibling from its parent, where the unit is unanimous",
    `certain in ${before.certainPct} %`,
    `certain in ${today.certainPct} %; at least ${today.fewest} other tables fit`,
    "never certain",
  );
});

test("a group proves nobody's participation", () => {
  const { before, today } = minimalGroups();
  expect(before).toEqual([`${SMALLEST_GROUPS.index} invited`]);
  expect(today).toEqual([]);
  tell("Asks why a unit is a group of its own, or is not", "all ten of ten answered", "nothing certain", "nothing");
});

test("what all pages tell of participation leaves open whether everybody answered", () => {
  const { before, today } = crossPageCounts();
  expect(before).toBeGreaterThan(90);
  expect(today).toBe(0);
  tell(
    "Puts board, release, log and participation of a group of 13–60 side by side, words beside numbers",
    `everybody or nobody certain in ${before} of 96 cases`,
    `in ${today}`,
    "none",
  );
});

test("an import beside a genuine row makes no group", () => {
  const { before, today } = importBesideGenuineRow();
  expect({ before, today }).toEqual({ before: 1, today: 0 });
  tell("Brings nine invented rows beside somebody's own", "a group of ten", "no group: each import by itself", "none");
});

test("units joined under a name are not told apart from the unit above", () => {
  const { before, today } = joinedUnits();
  expect(before).toBeGreaterThan(20);
  expect(today).toBe(0);
  tell(
    "Joins small units under a name, and takes them from the unit above",
    `a sum of any units beside the tree leaves fewer than ten people in ${before} of 100 cases`,
    `the reporting group is a node of the tree: in ${today}`,
    "none",
  );
});

test("how many were reminded tells of nobody who has a code on paper", () => {
  const { before, today, groups } = remindedBesideBoard();
  expect(before).toBeGreaterThan(20);
  expect(today).toBe(0);
  tell(
    "Puts the number of people reminded by mail beside the board, where some have codes on paper",
    `told of the whole group, all or none of them certain in ${before} of ${groups} groups`,
    `not told of such groups: in ${today}`,
    "none",
  );
});

test("the table in docs is what was computed", async () => {
  const lines = rows.map(({ attacker, before, today, bound }) => `| ${attacker} | ${before} | ${today} | ${bound} |`);
  await expect(
    [
      "# What attackers learn",
      "",
      "What is published is shown to each attacker by the rules of version 0.1.0 and by those of today, on drawn campaigns.",
      'Generated by `server/release/adversaries/adversaries.test.ts`, which fails where a bound is passed (`architecture.md, "Insiders"`). What is promised against whom is in [the decision](decisions/0018-insiders.md).',
      "",
      "| attacker | by the rules of 0.1.0 | today | bound |",
      "| --- | --- | --- | --- |",
      ...lines,
      "",
      "Against somebody who controls nineteen of twenty the survey answer is not safe by arithmetic, only by the rules on roles. That a whole group left a rare option unnamed can follow from a subtraction.",
      "",
    ].join("\n"),
  ).toMatchFileSnapshot("../../../docs/adversaries.md");
});
