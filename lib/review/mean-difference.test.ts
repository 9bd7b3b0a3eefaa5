import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { normalQuantile } from "../benchmark/distributions";
import { randomFrom } from "../release/testing-campaign";
import worked from "../scoring/worked-examples.json";
import {
  type GroupMean,
  type MeanDifference,
  meanDifference,
  overallDifference,
  visibleDifference,
} from "./mean-difference";

const { E19_difference_of_means: E19 } = worked;

describe("the difference of two means (E19)", () => {
  it("is Welch's", () => {
    const found = meanDifference(E19.input.before, E19.input.after);
    for (const key of ["diff", "se", "df", "p"] as const) expect(found[key], key).toBeCloseTo(E19[key], 4);
    for (const end of [0, 1] as const) expect(found.interval[end]).toBeCloseTo(E19.intervalDrawn[end] ?? NaN, 4);
    expect((found.interval[1] - found.diff) / found.se).toBeCloseTo(E19.t, 4);
    expect(found.verdict).toBe("not-seen");
    expect(visibleDifference(found.se)).toBeCloseTo(13.7384, 4);
  });

  it("takes no standard deviation below 10", () => {
    const example = E19.secondSmallSd;
    const found = meanDifference(example.input.rest, example.input.unit);
    for (const key of ["diff", "se", "df"] as const) expect(found[key], key).toBeCloseTo(example[key], 4);
    for (const end of [0, 1] as const) expect(found.interval[end]).toBeCloseTo(example.intervalDrawn[end] ?? NaN, 4);
    expect(found.verdict).toBe("lower");
  });
});

const group = fc.record<GroupMean>({
  n: fc.integer({ min: 10, max: 5_000 }),
  mean: fc.double({ min: 15, max: 90, noNaN: true }),
  sd: fc.double({ min: 0, max: 50, noNaN: true }),
});
const MIRRORED = { higher: "lower", lower: "higher", "not-seen": "not-seen" } as const;

describe("any two means", () => {
  test("differ the other way round in exchanged order", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [there, back] = [meanDifference(a, b), meanDifference(b, a)];
        expect(back.diff).toBeCloseTo(-there.diff, 9);
        for (const key of ["se", "df", "p"] as const) expect(back[key], key).toBeCloseTo(there[key], 9);
        expect(back.interval[0]).toBeCloseTo(-there.interval[1], 9);
        expect(back.verdict).toBe(MIRRORED[there.verdict]);
      }),
    );
  });

  test("are called higher or lower exactly where the interval drawn leaves 0 out", () => {
    const seen = new Set<string>();
    const expectVerdict = ({ interval: [low, high], verdict }: MeanDifference) => {
      expect(verdict !== "not-seen").toBe(low > 0 || high < 0);
      if (verdict !== "not-seen") expect(verdict).toBe(low > 0 ? "higher" : "lower");
      seen.add(verdict);
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(group, group), { minLength: 5, maxLength: 7 }), (pairs) => {
        const lines = pairs.map(([a, b]) => meanDifference(a, b));
        [...lines, overallDifference(lines)].forEach(expectVerdict);
      }),
    );
    expect(seen.size).toBe(3);
  });
});

describe("the difference of the overall index", () => {
  it("is the mean of the principles' with the mean of their errors and the fewest degrees of freedom", () => {
    const first = { n: 40, mean: 50, sd: 20 };
    const lines = [55, 57, 52, 49, 60].map((mean, i) => meanDifference(first, { n: 30 + 10 * i, mean, sd: 20 }));
    const { diff, se, df } = overallDifference(lines);
    expect(diff).toBeCloseTo(4.6, 9);
    expect(se).toBeCloseTo(lines.reduce((sum, line) => sum + line.se, 0) / 5, 9);
    expect(df).toBe(Math.min(...lines.map((line) => line.df)));
  });
});

/** Pictures of eight lines of two campaigns with `n` people each, the second `shift` standard errors higher. */
function drawPictures(pictures: number, n: number, shift: number, together: number) {
  const random = randomFrom(7);
  const normal = () => normalQuantile(random() || 0.5);
  const person = (mean: number) => {
    const own = normal();
    return Array.from(
      { length: 7 },
      () => mean + 18 * (Math.sqrt(together) * own + Math.sqrt(1 - together) * normal()),
    );
  };
  const means = (mean: number) => {
    const people = Array.from({ length: n }, () => person(mean));
    return Array.from({ length: 7 }, (_, p): GroupMean => {
      const values = people.map((each) => each[p] ?? 0);
      const centre = values.reduce((sum, value) => sum + value, 0) / n;
      const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
      return { n, mean: centre, sd: Math.sqrt(squares / (n - 1)) };
    });
  };
  return Array.from({ length: pictures }, () => {
    const [before, after] = [means(55), means(55 + shift * 18 * Math.sqrt(2 / n))];
    const lines = before.flatMap((mean, p) => (after[p] ? [meanDifference(mean, after[p])] : []));
    return [...lines, overallDifference(lines)];
  });
}

describe("pictures of eight lines drawn at random", { timeout: 30_000 }, () => {
  it.each([
    ["independent", 0],
    ["related", 0.5],
  ])("say something of equal groups in at most one of twenty (%s principles)", (_, together) => {
    const pictures = drawPictures(1_500, 15, 0, together);
    const wrong = pictures.filter((lines) => lines.some(({ verdict }) => verdict !== "not-seen"));
    expect(wrong.length / pictures.length).toBeLessThanOrEqual(0.05);
  });

  it("say of four in five differences of 3.6 standard errors that they are there", () => {
    const lines = drawPictures(150, 60, 3.6, 0).flatMap((picture) => picture.slice(0, 7));
    const share = lines.filter(({ verdict }) => verdict === "higher").length / lines.length;
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(0.85);
  });
});
