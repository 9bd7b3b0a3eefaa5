import { describe, expect, test } from "vitest";
import { nationalSurvey } from "../benchmark/national-survey";
import { instrument } from "../instrument/testing-instrument";
import { smallestGroups, type UnitColumns } from "../release/figures";
import { published, submittedRow } from "../release/testing-campaign";
import { buildFigures } from "./build-report";

const N = nationalSurvey.survey.n;
const ofFigure = (id: string) => nationalSurvey.figures.find((figure) => figure.id === id)?.options ?? [];
const countOf = (sharePct: number) => Math.round((sharePct * N) / 100);

/** The option of NS1 that each of the 4,606 people named. */
function problems(): string[] {
  const named = ofFigure("fig1").flatMap(({ itemOptionId, sharePct }) =>
    Array.from({ length: countOf(sharePct) }, () => itemOptionId),
  );
  return [...named, ...Array.from({ length: N - named.length }, () => "NS1-z")];
}

/** The obstacles that each named: those with none come first, the options of the others go round in turn. */
function obstacles(): string[][] {
  const options = ofFigure("fig2");
  const none = countOf(options.find(({ itemOptionId }) => itemOptionId === "NS2-n")?.sharePct ?? 0);
  const people = Array.from({ length: N }, (_, i): string[] => (i < none ? ["NS2-n"] : []));
  let turn = 0;
  for (const { itemOptionId, sharePct } of options) {
    if (itemOptionId === "NS2-n") continue;
    for (let left = countOf(sharePct); left > 0; left -= 1) {
      people[none + (turn % (N - none))]?.push(itemOptionId);
      turn += 1;
    }
  }
  return people;
}

function campaignOf(units: number) {
  const [first, second] = [problems(), obstacles()];
  const tree = [
    { id: "whole", parentId: null },
    ...Array.from({ length: units }, (_, i) => ({ id: `u${String(i)}`, parentId: "whole" })),
  ];
  const rows = first.map((NS1, i) => {
    const NS2 = second[i] ?? [];
    return submittedRow({ NS1, NS2 }, { unitId: units === 0 ? "whole" : `u${String(i % units)}` });
  });
  return published({ units: tree, rows }, smallestGroups(10));
}

const sharesOf = ({ counts }: UnitColumns, question: string) => {
  const figure = counts[question];
  return (id: string) => ((100 * (figure?.counts[id] ?? 0)) / (figure?.n ?? NaN)).toFixed(1);
};

describe.each([0, 30])("a campaign with the answers of the national survey, in %i units below one", (number) => {
  const { units, groups } = campaignOf(number);
  const survey = units.find(({ table, unitId }) => table === "survey" && unitId === "whole");
  if (!survey) throw new Error("no figures");

  test("stores sums that give the published percentages to one decimal", () => {
    expect(groups.filter(({ table }) => table === "survey")).toHaveLength(Math.max(1, number));
    expect(survey).toMatchObject({ invited: N + 3 * Math.max(1, number) + 3 * Math.sign(number) });
    for (const { itemOptionId, sharePct } of ofFigure("fig1"))
      expect(sharesOf(survey.columns, "NS1")(itemOptionId)).toBe(sharePct.toFixed(1));
    for (const { itemOptionId, sharePct } of ofFigure("fig2"))
      expect(sharesOf(survey.columns, "NS2")(itemOptionId)).toBe(sharePct.toFixed(1));
    const load = survey.columns.numbers["obstacles"];
    expect((load?.sum ?? NaN) / (load?.n ?? NaN)).toBeCloseTo(1.461, 3);
  });

  test("shows no difference anywhere, and has enough answers to say so", () => {
    const { coveredUnitIds, columns, ...sums } = survey;
    const figures = { ...sums, columns, coverage: { NS1: String(coveredUnitIds["NS1"]) } };
    const report = buildFigures(instrument, nationalSurvey, { survey: figures }, null, () => {
      throw new Error("nobody counts elsewhere");
    });
    const lines = [...(report.lines.NS1 ?? []), ...(report.lines.NS2 ?? [])];
    expect(lines).toHaveLength(14);
    for (const { verdict, share, national } of lines) {
      expect(verdict).toBe("similar");
      expect(share.value).toBe(Math.round(national.value));
    }
    expect(report.obstacles).toMatchObject({ mean: 1.5, difference: { value: 0 } });
    expect(report.coverage.survey.people).toEqual({ covered: N + 3 * Math.max(1, number), invited: survey.invited });
    expect(report.sizeNotes).toEqual({ NS1: null, NS2: null });
    expect(report.advice.basis).toBe("nation");
  });
});
