import { describe, expect, it } from "vitest";
import worked from "../scoring/worked-examples.json";
import { compareFile } from "./compare-file";
import { nationalSurvey } from "./national-survey";

interface Row {
  ciPp: [number, number];
  [field: string]: unknown;
}

interface Output {
  rows: Record<string, Row>;
  principles: Record<string, Record<string, unknown>>;
  obstacles: Record<string, unknown> | null;
}

const compare = (text: string) => compareFile(nationalSurvey, text);

function outputOf(counts: unknown): Output {
  const compared = compare(JSON.stringify(counts));
  if (!compared.ok) throw new Error(compared.reason);
  return JSON.parse(compared.json) as Output;
}

describe("compareFile", () => {
  const { input: family, rows: familyRows } = worked.E6_NS1_family;
  const { input: small, ...smallRow } = worked.E8_small_group_fisher;
  const { input: load, noProblemsShare, mean, sd, diff, ci } = worked.E9_obstacle_load;

  it("prints the family of E6 to four decimals", () => {
    const { rows } = outputOf({ n1: family.n, NS1: family.counts });
    expect(rows).toEqual(familyRows);
  });

  it("prints the possible difference of E6", () => {
    const { counts, n, row, p, pHolm, verdict } = worked.E6_NS1_family.alsoPossible;
    expect(outputOf({ n1: n, NS1: counts }).rows[row]).toMatchObject({ p, pHolm, verdict });
  });

  it("prints the small group of E8", () => {
    const row = outputOf({ n1: small.n1, NS1: { d: small.x1 } }).rows["fig1.d"];
    const { method, p1, p2, h, p } = smallRow;
    expect(row).toMatchObject({ method, p1, p2, h, p });
    expect((row?.ciPp ?? []).map((end) => Number((end / 100).toFixed(4)))).toEqual(smallRow.ci);
  });

  it("prints the obstacle load and the share of E9", () => {
    const output = outputOf({ n2: noProblemsShare.n, NS2: { n: noProblemsShare.x }, obstacleCounts: load.counts });
    expect(output.obstacles).toEqual({ mean, sd, diff, ci });
    const { method, p1, p2, h, p } = noProblemsShare;
    expect(output.rows["fig2.n"]).toMatchObject({ method, p1, p2, h, p });
    expect(output.rows["fig2.n"]?.ciPp.map((end) => Number((end / 100).toFixed(4)))).toEqual(noProblemsShare.ci);
    expect(Object.keys(output.rows)).toEqual(nationalSurvey.testFamilies.NS2);
  });

  it("prints the cards of the principles with the verdicts of their lines", () => {
    const { principles } = outputOf({ n1: family.n, NS1: family.counts });
    expect(Object.keys(principles)).toEqual(["P1", "P2", "P3", "P4", "P5", "P6", "P7"]);
    const direct = { strength: "direct", options: ["fig1.d"], share: 0.068, testRef: "fig1.d", verdict: "clear-more" };
    expect(principles["P4"]).toEqual(direct);
    expect(principles["P2"]).toMatchObject({ share: 0.136, testRef: "fig1.channel", verdict: "not-large" });
    expect(principles["P3"]).toMatchObject({ strength: "contextual", share: 0.47, testRef: null, verdict: null });
    expect(principles["P5"]).toMatchObject({ strength: "none", share: null, verdict: null });
  });

  it("prints no verdict and no load where the file has no counts for it", () => {
    const { rows, principles, obstacles } = outputOf({ obstacleCounts: [0, 2] });
    expect(rows).toEqual({});
    expect(principles["P4"]).toMatchObject({ share: 0.068, verdict: null });
    expect(obstacles).not.toBeNull();
    expect(outputOf({ n1: 60, NS1: family.counts }).obstacles).toBeNull();
  });

  it("finds no difference in the published counts themselves", () => {
    const countOf = (question: "NS1" | "NS2") =>
      Object.fromEntries(
        nationalSurvey.figures
          .filter(({ itemId }) => itemId === question)
          .flatMap(({ options }) => options)
          .map((option) => [option.itemOptionId.slice(4), option.countReconstructed]),
      );
    const { rows } = outputOf({ n1: 4606, NS1: countOf("NS1"), n2: 4606, NS2: countOf("NS2") });
    expect(Object.keys(rows)).toHaveLength(14);
    for (const row of Object.values(rows)) expect(row).toMatchObject({ diffPp: 0, p: 1, verdict: "similar" });
  });
});
