import { beforeAll, describe, expect, it } from "vitest";
import { normalQuantile } from "../benchmark/distributions";
import { nationalSurvey } from "../benchmark/national-survey";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { instrument } from "../instrument/testing-instrument";
import { joinColumns, NO_COLUMNS } from "../release/column-sums";
import { columnsOfOne } from "../release/testing-group";
import type { UnitColumns } from "../release/figures";
import { randomFrom } from "../release/testing-campaign";
import { compareUnit, type Comparisons } from "./compare-unit";
import type { FindingPart } from "./finding";
import { campaignsWith, figuresWith, sumsOf, surveyGroup } from "./testing-figures";
import { drawCounts } from "./testing-nation";

/** How often something stands out where nothing does: in organisations drawn without any difference. */

const ORGANISATIONS = 60;
/** Answers of the units of each: from the smallest group to a department. */
const SIZES = [20, 20, 25, 30, 30, 40, 45, 60, 80, 120];
const BUSY_MS = 60_000;

type Draw = () => number;

/** A person's seven indices: related, of one mean and spread, on the scale. */
function drawPerson(normal: Draw): number[] {
  const own = normal();
  return PRINCIPLE_IDS.map(() => Math.min(100, Math.max(0, 60 + 18 * (Math.SQRT1_2 * own + Math.SQRT1_2 * normal()))));
}

function drawIndices(n: number, normal: Draw): UnitColumns {
  const people = Array.from({ length: n }, () => drawPerson(normal));
  const numbers = PRINCIPLE_IDS.map((id, p) => [id, sumsOf(people.map((each) => each[p] ?? 0))] as const);
  return columnsOfOne(n, { numbers: Object.fromEntries(numbers), counts: {} });
}

const drawSurvey = (n: number, random: Draw): UnitColumns =>
  surveyGroup(n, { NS1: drawCounts("NS1", n, random), NS2: drawCounts("NS2", n, random) });

const together = (columns: readonly UnitColumns[]) => columns.reduce(joinColumns, NO_COLUMNS);

function drawOrganisation(random: Draw): { units: Comparisons[]; whole: Comparisons } {
  const normal = () => normalQuantile(random() || 0.5);
  const units = SIZES.map((n) => ({
    before: drawIndices(n, normal),
    now: drawIndices(n, normal),
    survey: drawSurvey(n, random),
  }));
  const [before, now] = [together(units.map((unit) => unit.before)), together(units.map((unit) => unit.now))];
  const compare = (unit: (typeof units)[number], whole: UnitColumns | null) =>
    compareUnit(instrument, nationalSurvey, {
      ...{ campaignId: "2", index: figuresWith("index", unit.now), survey: figuresWith("survey", unit.survey) },
      ...{ whole, overTime: campaignsWith(unit.before, unit.now), isWhole: whole === null },
    });
  const survey = together(units.map((unit) => unit.survey));
  return { units: units.map((unit) => compare(unit, now)), whole: compare({ before, now, survey }, null) };
}

describe("in organisations without any difference", () => {
  const units: Comparisons[] = [];
  const wholes: Comparisons[] = [];

  beforeAll(() => {
    const random = randomFrom(18);
    for (let i = 0; i < ORGANISATIONS; i++) {
      const drawn = drawOrganisation(random);
      units.push(...drawn.units);
      wholes.push(drawn.whole);
    }
  }, BUSY_MS);

  const shareWith = (of: readonly Comparisons[], kind?: FindingPart["kind"]) => {
    const has = ({ findings }: Comparisons) =>
      findings.some(({ parts }) => kind === undefined || parts.some((part) => part.kind === kind));
    return of.filter(has).length / of.length;
  };

  it.each(["nation", "rest", "change"] as const)("at most one unit of twenty gets a finding of the kind %s", (kind) => {
    expect(shareWith(units, kind)).toBeLessThanOrEqual(0.05);
  });

  it("at most one unit of twenty gets any finding, and some do", () => {
    expect(shareWith(units)).toBeLessThanOrEqual(0.05);
    // Otherwise nothing was compared.
    expect(shareWith(units)).toBeGreaterThan(0.005);
  });

  it("at most one organisation of twenty gets any finding, one principle against all others among them", () => {
    expect(shareWith(wholes)).toBeLessThanOrEqual(0.05);
  });

  it("no more units get a recommendation than have a finding", () => {
    const advised = units.filter(({ recommendations }) => recommendations.length > 0);
    expect(advised.every(({ findings }) => findings.length > 0)).toBe(true);
    expect(advised.length / units.length).toBeLessThanOrEqual(0.05);
  });
});
