import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type GroupedUnit, participationFigures, type UnitCount } from "./participation-figures";
import { participationGroups } from "./participation-groups";

const K = 10;

const MINISTRY = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
  { id: "a1", parentId: "a" },
  { id: "a2", parentId: "a" },
  { id: "b", parentId: "m" },
];
const INVITED = { m: 1, a: 3, a1: 4, a2: 13, b: 9 };

function grouped(invited: Readonly<Record<string, number>>, units = MINISTRY): GroupedUnit[] {
  const groups = participationGroups(units, new Map(Object.entries(invited)), K);
  return units.map((unit) => ({ ...unit, groupUnitId: groups.get(unit.id) ?? null }));
}

const count = (unitId: string, invited: number, answered: number, started = answered): UnitCount => ({
  unitId,
  invited,
  started,
  answered,
});

describe("participation in groups", () => {
  it("counts people of small units above, and nobody twice", () => {
    expect(grouped(INVITED).map(({ id, groupUnitId }) => `${id} in ${String(groupUnitId)}`)).toEqual([
      "m in m",
      "a in m",
      "a1 in m",
      "a2 in a2",
      "b in m",
    ]);
    const counts = [count("a2", 13, 6), count("a", 3, 1), count("a1", 4, 2), count("b", 9, 3, 7), count("m", 1, 1)];
    expect(participationFigures(grouped(INVITED), counts)).toEqual({
      // Unit a shows its group a2 alone; the other people of it are in the figure of m.
      figures: [
        { unitId: "a2", invited: 13, groups: 1, answered: 5 },
        { unitId: "a", invited: 13, groups: 1, answered: 5 },
        { unitId: "m", invited: 30, groups: 2, answered: 10 },
      ],
      total: { invited: 30, groups: 2, started: 15, answered: 10 },
    });
  });

  it("has no figure, not even a total, where fewer than k + 3 are invited", () => {
    const units = grouped({ a1: 6, b: 6 });
    expect(units.every(({ groupUnitId }) => groupUnitId === null)).toBe(true);
    expect(participationFigures(units, [count("a1", 6, 6), count("b", 6, 0)])).toEqual({
      figures: [],
      total: { invited: 0, groups: 0, started: 0, answered: 0 },
    });
  });

  it("never says that everybody has answered or begun, or nobody", () => {
    const units = grouped({ a2: 20 });
    const figures = (answered: number) => participationFigures(units, [count("a2", 20, answered)]);
    expect(figures(20)).toEqual(figures(17));
    expect(figures(0)).toEqual(figures(3));
    expect(figures(20).figures[0]).toEqual({ unitId: "a2", invited: 20, groups: 1, answered: 15 });
  });
});

const organisations = fc
  .array(fc.record({ pick: fc.nat(), invited: fc.nat(25), answered: fc.nat(25) }), { minLength: 1, maxLength: 25 })
  .map((rows) =>
    rows.map(({ pick, invited, answered }, i) => ({
      unit: { id: `u${String(i)}`, parentId: pick % (i + 1) === i ? null : `u${String(pick % (i + 1))}` },
      count: count(`u${String(i)}`, invited, Math.min(answered, invited)),
    })),
  );

function boardOf(rows: readonly { unit: { id: string; parentId: string | null }; count: UnitCount }[]) {
  const units = grouped(
    Object.fromEntries(rows.map((row) => [row.unit.id, row.count.invited])),
    rows.map(({ unit }) => unit),
  );
  return { units, counts: rows.map((row) => row.count) };
}

function groupSums(units: readonly GroupedUnit[], counts: readonly UnitCount[]) {
  const sums = new Map<string, { invited: number; answered: number }>();
  for (const { unitId, invited, answered } of counts) {
    const groupUnitId = units.find(({ id }) => id === unitId)?.groupUnitId ?? null;
    if (groupUnitId === null) continue;
    const sum = sums.get(groupUnitId) ?? { invited: 0, answered: 0 };
    sums.set(groupUnitId, { invited: sum.invited + invited, answered: sum.answered + answered });
  }
  return sums;
}

const isBelow = (units: readonly GroupedUnit[], id: string, top: string): boolean => {
  if (id === top) return true;
  const parentId = units.find((unit) => unit.id === id)?.parentId ?? null;
  return parentId !== null && isBelow(units, parentId, top);
};

describe("whatever the organisation", () => {
  test("each figure is a sum of whole groups of at least k + 3 people, rounded down to 5", () => {
    fc.assert(
      fc.property(organisations, (rows) => {
        const { units, counts } = boardOf(rows);
        const sums = groupSums(units, counts);
        for (const { invited } of sums.values()) expect(invited).toBeGreaterThanOrEqual(K + 3);
        const { figures, total } = participationFigures(units, counts);
        const shown = new Map(figures.map((figure) => [figure.unitId, figure]));
        for (const { id } of units) {
          const below = [...sums].filter(([groupUnitId]) => isBelow(units, groupUnitId, id));
          expect(shown.has(id)).toBe(below.length > 0);
          const invited = below.reduce((sum, [, group]) => sum + group.invited, 0);
          const inside = (group: { invited: number; answered: number }) =>
            Math.min(Math.max(group.answered, 3), group.invited - 3);
          const answered = below.reduce((sum, [, group]) => sum + inside(group), 0);
          const figure = shown.get(id);
          if (!figure) continue;
          expect(figure).toMatchObject({ invited, groups: below.length, answered: answered - (answered % 5) });
        }
        const everybody = [...sums.values()].reduce((sum, group) => sum + group.invited, 0);
        expect(total.invited).toBe(everybody);
      }),
    );
  });

  test("one person's answer moves figures by one step of the rounding at most, and only above their group", () => {
    fc.assert(
      fc.property(organisations, fc.nat(), (rows, pick) => {
        const { units, counts } = boardOf(rows);
        const person = counts[pick % counts.length]!;
        fc.pre(person.answered < person.invited);
        const after = counts.map((each) =>
          each === person ? { ...each, started: each.started + 1, answered: each.answered + 1 } : each,
        );
        const one = participationFigures(units, counts);
        const other = participationFigures(units, after);
        const groupUnitId = units.find(({ id }) => id === person.unitId)?.groupUnitId ?? null;
        expect(other.figures.map(({ unitId, invited }) => [unitId, invited])).toEqual(
          one.figures.map(({ unitId, invited }) => [unitId, invited]),
        );
        other.figures.forEach(({ unitId, answered }, i) => {
          const moved = answered - one.figures[i]!.answered;
          expect([0, 5]).toContain(moved);
          if (groupUnitId === null || !isBelow(units, groupUnitId, unitId)) expect(moved).toBe(0);
        });
        if (groupUnitId === null) expect(other.total).toEqual(one.total);
      }),
    );
  });

  test("figures depend on the groups' sums alone: within a group nobody can tell who answered", () => {
    fc.assert(
      fc.property(organisations, fc.nat(), fc.nat(), (rows, first, second) => {
        const { units, counts } = boardOf(rows);
        const groupOf = (unitId: string) => units.find(({ id }) => id === unitId)!.groupUnitId;
        const from = counts[first % counts.length]!;
        const inGroup = counts.filter(({ unitId }) => groupOf(unitId) === groupOf(from.unitId));
        const to = inGroup[second % inGroup.length]!;
        fc.pre(from !== to && from.answered > 0 && to.answered < to.invited);
        const swapped = counts.map((each) => ({
          ...each,
          answered: each.answered + (each === to ? 1 : 0) - (each === from ? 1 : 0),
        }));
        expect(participationFigures(units, swapped)).toEqual(participationFigures(units, counts));
      }),
    );
  });
});
