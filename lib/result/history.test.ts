import { describe, expect, it } from "vitest";
import { instrumentOf } from "../instrument/catalogue";
import { type Instrument, PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { MOST } from "../policy/scoring";
import { PLANNING_VALUES } from "../policy/statistics";
import type { Answers } from "../response/answers";
import { ofEachPrinciple, type ScoreParameters } from "../scoring/parameters";
import { historyOf, type PastResponse, type Verdict } from "./history";

const [earlier, later] = [instrumentOf("1.0.0"), instrumentOf("1.1.0")];

/** All items of a principle answered with these points of 0 to 4; principles that are not named are skipped. */
function answersWith(instrument: Instrument, points: Readonly<Partial<Record<PrincipleId, number>>>): Answers {
  return Object.fromEntries(
    instrument.behaviourItems.flatMap(({ id, principleId, reverse }) => {
      const value = points[principleId];
      return value === undefined ? [] : [[id, reverse ? MOST.item - value : value]];
    }),
  );
}

type Points = Parameters<typeof answersWith>[1];

const result = (
  day: number,
  points: Points,
  { instrument = later, parameters = PLANNING_VALUES }: { instrument?: Instrument; parameters?: ScoreParameters } = {},
): PastResponse => ({
  submittedAt: new Date(Date.UTC(2026, 0, day)),
  ...{ instrument, parameters, answers: answersWith(instrument, points) },
});

const all = (value: number): Points => Object.fromEntries(PRINCIPLE_IDS.map((id) => [id, value]));
const verdictsOf = (...responses: PastResponse[]) =>
  Object.fromEntries(historyOf(responses)?.rows.map(({ id, verdict }) => [id, verdict]) ?? []);

describe("historyOf", () => {
  it("needs two results", () => {
    expect(historyOf([])).toBeNull();
    expect(historyOf([result(1, all(2))])).toBeNull();
  });

  it.each<[string, number, number, Verdict, Verdict]>([
    // 25 points: below 30.36 for a principle, above 11.48 for the mean of seven.
    ["25 points more", 2, 3, "within-error", "higher"],
    ["50 points more", 1, 3, "higher", "higher"],
    ["50 points less", 4, 2, "lower", "lower"],
    ["nothing more", 2, 2, "within-error", "within-error"],
  ])("%s", (_name, before, now, principle, overall) => {
    const verdicts = verdictsOf(result(1, all(before)), result(9, all(now)));
    expect(verdicts).toEqual({ ...ofEachPrinciple(() => principle), overall });
  });

  it("compares the latest with the one before it, in whatever order they come", () => {
    const [first, second, third] = [result(1, all(0)), result(5, all(4)), result(9, all(3))];
    expect(verdictsOf(third, first, second)["P1"]).toBe("within-error");
    const history = historyOf([third, first, second]);
    expect(history?.dates.map((date) => date.getUTCDate())).toEqual([1, 5, 9]);
    expect(history?.rows[0]?.points.map(({ measured }) => measured?.index)).toEqual([0, 100, 75]);
  });

  it("takes the standard errors of both results", () => {
    const exact = { ...PLANNING_VALUES, sd: 10, reliability: 0.84 };
    // 25 points against 1.96 · sqrt(120 + 16) = 22.86.
    expect(verdictsOf(result(1, all(2)), result(9, all(3), { parameters: exact }))["P1"]).toBe("higher");
    const mixed = ofEachPrinciple((id) => (id === "P1" ? exact : PLANNING_VALUES));
    const history = historyOf([result(1, all(2)), result(9, all(3), { parameters: mixed })]);
    expect(history?.threshold?.map((points) => points.toFixed(2))).toEqual(["22.86", "30.36"]);
  });

  it("compares nothing across versions that ask something else", () => {
    const verdicts = verdictsOf(result(1, all(0), { instrument: earlier }), result(9, all(4)));
    for (const id of PRINCIPLE_IDS)
      expect(verdicts[id]).toBe(later.comparableWith["1.0.0"]?.includes(id) ? "higher" : "other-questions");
    expect(Object.values(verdicts)).toContain("other-questions");
    expect(verdicts["overall"]).toBe("other-questions");
  });

  it("marks the break where it is, and goes on comparing behind it", () => {
    const history = historyOf([result(1, all(0), { instrument: earlier }), result(5, all(1)), result(9, all(1))]);
    const p1 = history?.rows.find(({ id }) => id === "P1");
    expect(p1?.points.map(({ isAfterBreak }) => isAfterBreak)).toEqual([false, true, false]);
    expect(p1?.verdict).toBe("within-error");
  });

  it("says of a principle without an index that there is none, and leaves it out of what chance can do", () => {
    const { P7: _, ...six } = all(2);
    const history = historyOf([result(1, six), result(9, all(2))]);
    expect(history?.rows.find(({ id }) => id === "P7")?.verdict).toBe("no-index");
    expect(history?.rows.at(-1)?.verdict).toBe("other-principles");
    expect(history?.compared).toBe(6);
    expect(history?.byChance).toBeCloseTo(1 - 0.95 ** 6, 9);
  });

  it("does not show an index whose scale is too unreliable", () => {
    const parameters = ofEachPrinciple((id) =>
      id === "P1" ? { ...PLANNING_VALUES, reading: "no-level" as const } : PLANNING_VALUES,
    );
    const history = historyOf([result(1, all(0)), result(9, all(4), { parameters })]);
    expect(history?.rows[0]).toMatchObject({ id: "P1", verdict: "no-index" });
    expect(history?.rows[0]?.points[1]?.measured).toBeNull();
  });

  it("compares nothing where nothing was answered", () => {
    const history = historyOf([result(1, {}), result(9, {})]);
    expect(history).toMatchObject({ compared: 0, threshold: null, byChance: 0 });
    expect(new Set(history?.rows.map(({ verdict }) => verdict))).toEqual(new Set(["no-index"]));
  });
});
