import { describe, expect, it } from "vitest";
import { momentsWith } from "../testing-rows";
import { adjustedDifferences, compareLanguages } from "./language-comparison";

const ITEMS = ["A", "B", "C", "D"];
/** Variances 1, all covariances a half: the variance of the sum is 10, the slope of each item on it a quarter. */
const alike = ITEMS.map((_, i) => ITEMS.map((__, j) => (i === j ? 1 : 0.5)));
const people = (n: number, means = [2, 2, 2, 2]) => momentsWith(alike, n, means);

describe("adjustedDifferences", () => {
  it("are nought where one language's people have more of everything", () => {
    const differences = adjustedDifferences(people(300, [2.5, 2.5, 2.5, 2.5]), people(250));
    for (const d of differences) expect(d).toBeCloseTo(0, 9);
  });

  it("show the item that is easier in one language, and the others with the opposite sign", () => {
    // 0.5 − 0.25 × 0.5, and 0 − 0.25 × 0.5; the standard deviation is 1.
    const differences = adjustedDifferences(people(300, [2.5, 2, 2, 2]), people(250));
    [0.375, -0.125, -0.125, -0.125].forEach((d, i) => expect(differences[i]).toBeCloseTo(d, 9));
  });

  it("turn round with the languages", () => {
    const [a, b] = [people(300, [2.5, 2.2, 1.9, 2]), people(250, [2, 2.1, 2, 1.7])];
    const back = adjustedDifferences(b, a);
    adjustedDifferences(a, b).forEach((d, i) => expect(d).toBeCloseTo(-(back[i] ?? NaN), 9));
  });

  it("are null for an item that does not vary", () => {
    const covariances = [
      [1, 0],
      [0, 0],
    ];
    const [varies, fixed] = adjustedDifferences(momentsWith(covariances, 300, [2, 4]), momentsWith(covariances, 300));
    expect(varies).not.toBeNull();
    expect(fixed).toBeNull();
  });
});

describe("compareLanguages", () => {
  it.each([
    ["nobody", {}, []],
    ["too few in Kazakh", { kk: people(199), ru: people(500) }, []],
    ["Kazakh and Russian", { kk: people(200), ru: people(200) }, [["kk", "ru"]]],
    ["English too few", { kk: people(200), ru: people(200), en: people(20) }, [["kk", "ru"]]],
    ["English only beside Russian", { ru: people(200), en: people(200) }, [["en", "ru"]]],
    [
      "all three",
      { kk: people(200), ru: people(200), en: people(200) },
      [
        ["kk", "ru"],
        ["en", "ru"],
      ],
    ],
  ])("%s", (_name, byLanguage, pairs) => {
    expect(compareLanguages(ITEMS, byLanguage).map(({ languages }) => languages)).toEqual(pairs);
  });

  it("asks for a review from a quarter of a standard deviation on", () => {
    const [pair] = compareLanguages(ITEMS, { kk: people(300, [2.4, 2, 2.1, 2]), ru: people(300) });
    expect(pair?.items.map(({ itemId, needsReview }) => [itemId, needsReview])).toEqual([
      ["A", true],
      ["B", false],
      ["C", false],
      ["D", false],
    ]);
  });
});
