import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_VIEW, type OverviewView } from "./overview-view";
import { listUnits, UNITS_ON_PAGE } from "./unit-listing";

const unit = (id: string, parentId: string | null, name = id) => ({
  ...{ id, parentId, code: id.toUpperCase() },
  ...{ nameKk: `${name} (қаз)`, nameRu: name, nameEn: `${name} (en)` },
});
type Unit = ReturnType<typeof unit>;

/** A ministry of 30 departments with 49 units each, of which the last of all is called as in every department. */
const LARGE: Unit[] = [
  unit("m", null, "Министерство"),
  ...Array.from({ length: 30 }, (_, d) => unit(`d${String(d + 1)}`, "m", `Департамент ${String(d + 1)}`)),
  ...Array.from({ length: 1_470 }, (_, i) => {
    const department = `d${String(1 + (i % 30))}`;
    const place = Math.floor(i / 30);
    return unit(
      `${department}-${String(place)}`,
      department,
      place === 48 ? "Отдел кадров" : `Отдел ${String(place)}/${department}`,
    );
  }),
];
const SMALL = [unit("m", null), unit("b", "m"), unit("a", "m"), unit("a1", "a")];
const FOREST = [unit("x", null), unit("y", null), ...LARGE.slice(1, 60).map((each) => ({ ...each, parentId: "x" }))];

const list = (units: readonly Unit[], view: Partial<OverviewView> = {}) =>
  listUnits(units, { ...FIRST_VIEW, ...view }, "ru");
const idsOf = ({ rows }: ReturnType<typeof list>) => rows.map((row) => row.unit.id);

describe("an organisation that fits a page", () => {
  it("stands there whole, as it is built, siblings by name", () => {
    const listing = list(SMALL, { open: "a" });
    expect(listing.rows.map(({ unit: { id }, depth, fold }) => [id, depth, fold])).toEqual([
      ["m", 0, null],
      ["a", 1, null],
      ["a1", 2, null],
      ["b", 1, null],
    ]);
    expect(listing).toMatchObject({ units: 4, page: 1, pages: 1 });
  });

  it("stands by name where that is asked for", () => {
    expect(idsOf(list(SMALL, { order: "name" }))).toEqual(["a", "a1", "b", "m"]);
  });
});

describe("a larger one", () => {
  it("begins with what is directly below the topmost unit", () => {
    const listing = list(LARGE);
    expect(idsOf(listing).slice(0, 4)).toEqual(["m", "d1", "d2", "d3"]);
    expect(listing.rows).toHaveLength(31);
    expect(listing.rows[0]).toMatchObject({ depth: 0, fold: null });
    expect(listing.rows[1]).toMatchObject({ depth: 1, fold: { isOpen: false, below: 49 } });
  });

  it("unfolds one unit, with the way to it", () => {
    const listing = list(LARGE, { open: "d7" });
    expect(idsOf(listing).slice(0, 3)).toEqual(["m", "d7", "d7-0"]);
    expect(listing.rows.map(({ depth }) => depth)).toEqual([0, 1, ...Array<number>(38).fill(2)]);
    expect(listing.rows[1]?.fold).toEqual({ isOpen: true, below: 49 });
    expect(listing).toMatchObject({ units: 49, page: 1, pages: 2 });
    expect(idsOf(list(LARGE, { open: "d7", page: 2 })).slice(-2)).toEqual(["d7-47", "d7-48"]);
  });

  it("begins with all of the topmost units where there are several, and folds up to them", () => {
    expect(idsOf(list(FOREST))).toEqual(["x", "y"]);
    expect(list(FOREST, { open: "x" }).rows[0]).toMatchObject({ unit: { id: "x" }, fold: { isOpen: true, below: 59 } });
  });

  it.each(["nowhere", ""])("takes an unknown unit (%j) for none", (open) => {
    expect(list(LARGE, { open })).toEqual(list(LARGE));
  });

  it("is searched in all languages and codes, and tells apart units of the same name", () => {
    const found = list(LARGE, { find: "кадров", open: "d7" });
    expect(found).toMatchObject({ units: 30, pages: 1 });
    expect(found.rows.map(({ above }) => above.map(({ id }) => id))).toContainEqual(["m", "d7"]);
    const [only, ...others] = list(LARGE, { find: "D12-3" }).rows.filter((row) => row.unit.id === "d12-3");
    expect(only).toMatchObject({ depth: 0, fold: null, above: [] });
    expect(others).toEqual([]);
    expect(list(LARGE, { find: "қаз департамент 12" }).rows.map((row) => row.unit.id)).toEqual(["d12"]);
    expect(list(LARGE, { find: "нет такого" })).toEqual({ rows: [], units: 0, page: 1, pages: 1 });
  });
});

it("never has more than a page of units, and each of them on some page", () => {
  const parents = fc.array(fc.nat(), { minLength: 0, maxLength: 160 });
  const order = fc.constantFrom(...(["structure", "name"] as const));
  fc.assert(
    fc.property(parents, order, fc.nat(200), fc.integer({ min: -3, max: 9 }), (drawn, by, open, page) => {
      const units = drawn.map((parent, i) =>
        unit(`u${String(i)}`, i === 0 || parent % 9 === 0 ? null : `u${String(parent % i)}`, `Отдел ${String(i % 30)}`),
      );
      const view = { order: by, open: `u${String(open)}`, page };
      const listing = list(units, view);
      expect(listing.rows.length).toBeLessThanOrEqual(UNITS_ON_PAGE);
      expect(listing.page).toBeGreaterThanOrEqual(1);
      expect(listing.page).toBeLessThanOrEqual(listing.pages);
      const pages = Array.from({ length: listing.pages }, (_, i) => idsOf(list(units, { ...view, page: i + 1 })));
      const seen = new Set(pages.flat());
      const below = units.filter(({ parentId }) => parentId === view.open).map(({ id }) => id);
      for (const id of by === "name" ? units.map((each) => each.id) : below) expect(seen).toContain(id);
    }),
    { numRuns: 60 },
  );
});
