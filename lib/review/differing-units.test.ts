import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { normalQuantile } from "../benchmark/distributions";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { joinColumns, NO_COLUMNS } from "../release/column-sums";
import type { UnitColumns } from "../release/figures";
import { randomFrom } from "../release/testing-campaign";
import { differingUnits } from "./differing-units";
import { restDifferences } from "./rest-difference";

/** A group of these people, seven values each, as it is stored. */
function groupOf(people: readonly (readonly number[])[]): UnitColumns {
  const n = people.length;
  const numbers = PRINCIPLE_IDS.map((id, p) => {
    const steps = people.map((values) => 12 * (values[p] ?? 0));
    const [sum, squares] = [
      steps.reduce((total, each) => total + each, 0),
      steps.reduce((total, each) => total + each ** 2, 0),
    ];
    const clusters = { groups: 1, sizesSquared: n ** 2, largest: n, between: sum ** 2 / n, clampedN: n };
    return [id, { n, sum, squares, ...clusters }] as const;
  });
  return { numbers: Object.fromEntries(numbers), counts: {} };
}

const join = (columns: readonly UnitColumns[]) => columns.reduce(joinColumns, NO_COLUMNS);

/** A ministry of departments with divisions, each division a group; `shift`: points that the first division is off. */
function drawOrganisation(
  random: () => number,
  { departments, divisions, n, shift = 0 }: { departments: number; divisions: number; n: number; shift?: number },
) {
  const normal = () => normalQuantile(random() || 0.5);
  const person = (mean: number) => {
    const own = normal();
    return Array.from({ length: 7 }, () => mean + 12 * own + 14 * normal());
  };
  const below = Array.from({ length: departments }, (_, d) =>
    Array.from({ length: divisions }, (__, i) => ({
      id: `${String(d)}.${String(i)}`,
      columns: groupOf(Array.from({ length: n }, () => person(d + i === 0 ? 60 + shift : 60))),
    })),
  );
  const above = below.map((each, d) => ({ id: String(d), columns: join(each.map(({ columns }) => columns)) }));
  return { whole: join(above.map(({ columns }) => columns)), units: [...above, ...below.flat()] };
}

const compared = ({ whole, units }: ReturnType<typeof drawOrganisation>) =>
  differingUnits(units.map(({ id, columns }) => ({ id, differences: restDifferences(whole, columns) })));

describe("organisations drawn at random", { timeout: 60_000 }, () => {
  test("of which no unit differs hardly ever have one that is said to", () => {
    const random = randomFrom(18);
    const organisations = Array.from({ length: 200 }, () =>
      compared(drawOrganisation(random, { departments: 6, divisions: 6, n: 15 })),
    );
    const told = organisations.filter(({ size }) => size > 0).length / organisations.length;
    const units = organisations.reduce((sum, { size }) => sum + size, 0) / (organisations.length * 42);
    expect(told).toBeLessThanOrEqual(0.05);
    expect(units).toBeLessThanOrEqual(0.01);
  });

  test("with one division far lower show it, and hardly ever another one lower", () => {
    const random = randomFrom(19);
    const organisations = Array.from({ length: 40 }, () =>
      compared(drawOrganisation(random, { departments: 6, divisions: 6, n: 15, shift: -25 })),
    );
    const lower = organisations.map((found) =>
      [...found].filter(([, all]) => all.some(({ verdict }) => verdict === "lower")).map(([id]) => id),
    );
    expect(lower.filter((ids) => ids.includes("0.0")).length).toBeGreaterThanOrEqual(38);
    // Its department is lower too; the others are a little higher than a rest that it is part of, none is lower.
    const falseShares = lower.map((ids) => {
      const others = ids.filter((id) => !["0", "0.0"].includes(id));
      return ids.length === 0 ? 0 : others.length / ids.length;
    });
    expect(falseShares.reduce((sum, share) => sum + share, 0) / falseShares.length).toBeLessThanOrEqual(0.05);
  });
});

describe("a unit and the rest", () => {
  const random = randomFrom(20);
  const drawn = drawOrganisation(random, { departments: 2, divisions: 2, n: 12 });

  it("are compared from two groups outside the unit on", () => {
    const [department, division] = [drawn.units[0], drawn.units[2]];
    if (!department || !division) throw new Error("nothing drawn");
    expect(restDifferences(drawn.whole, division.columns)).toHaveLength(7);
    expect(restDifferences(drawn.whole, department.columns)).toHaveLength(7);
    expect(restDifferences(department.columns, division.columns)).toEqual([]);
    expect(restDifferences(drawn.whole, drawn.whole)).toEqual([]);
    expect(restDifferences(drawn.whole, NO_COLUMNS)).toEqual([]);
  });

  it("have the sums of the groups outside, whatever the tree", () => {
    const outside = join(drawn.units.slice(3).map(({ columns }) => columns));
    for (const { principleId, rest } of restDifferences(drawn.whole, drawn.units[2]?.columns ?? NO_COLUMNS)) {
      const { largest: _, ...expected } = outside.numbers[principleId] ?? { largest: 0 };
      for (const [key, value] of Object.entries(expected))
        expect(rest[key as keyof typeof rest] / value, key).toBeCloseTo(1, 9);
    }
  });
});

describe("differingUnits", () => {
  const line = (p: number, diff: number, at = 0) => ({
    principleId: PRINCIPLE_IDS[at] ?? "P1",
    difference: { ...{ diff, p, se: 1, df: 30, verdict: "not-seen" as const }, interval: [-1, 1] as const },
  });

  it("takes a unit without a comparison for none", () => {
    expect(differingUnits([]).size).toBe(0);
    expect(differingUnits([{ id: "a", differences: [] }]).size).toBe(0);
    expect([
      ...differingUnits([
        { id: "a", differences: [line(0.04, -3)] },
        { id: "b", differences: [] },
      ]),
    ]).toEqual([["a", [{ principleId: "P1", verdict: "lower" }]]]);
  });

  it("asks more of each unit the more units there are, unless others differ too", () => {
    const units = (ps: readonly number[]) => ps.map((p, i) => ({ id: String(i), differences: [line(p, 2)] }));
    expect(differingUnits(units([0.04, 0.5])).size).toBe(0);
    expect(differingUnits(units([0.04, 0.01])).size).toBe(2);
  });

  it("names a principle at least of every unit that it finds, and corrects for the number of principles", () => {
    const p = fc.double({ min: 0, max: 0.1, noNaN: true });
    const unit = fc.array(p, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (drawnUnits) => {
        const units = drawnUnits.map((ps, i) => ({
          id: String(i),
          differences: ps.map((each, at) => line(each, at % 2 === 0 ? 1 : -1, at)),
        }));
        for (const [id, principles] of differingUnits(units)) {
          expect(principles.length).toBeGreaterThan(0);
          const ps = drawnUnits[Number(id)] ?? [];
          expect(Math.min(...ps) * ps.length).toBeLessThan(0.05);
        }
      }),
    );
  });
});
