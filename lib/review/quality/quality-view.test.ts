import { describe, expect, it } from "vitest";
import { instrument } from "../../instrument/testing-instrument";
import { PRINCIPLE_IDS, type PrincipleId } from "../../instrument/schema";
import type { Quality, ScaleId, ScaleQuality } from "../../release/figures";
import { momentsOf, scaleOf, variedRows } from "../testing-rows";
import { qualityView } from "./quality-view";

const itemIdsOf = (principleId: PrincipleId) =>
  instrument.behaviourItems.filter((item) => item.principleId === principleId).map(({ id }) => id);
const scenarioIds = instrument.sjtItems.map(({ id }) => id);

function qualityOf(n: number, changed: Partial<Record<ScaleId, ScaleQuality | null>> = {}): Quality {
  const principles = PRINCIPLE_IDS.map((id) => [id, scaleOf(itemIdsOf(id), variedRows(n))]);
  const scenarios = scaleOf(scenarioIds, variedRows(n, 7, 3), 3);
  const scales = { ...Object.fromEntries(principles), scenarios, ...changed } as Quality["scales"];
  return { scales, setAside: 13 };
}

function rowOf(quality: Quality, id: PrincipleId) {
  const row = qualityView(instrument, quality).principles.find(({ principleId }) => principleId === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

function shownRow(quality: Quality, id: PrincipleId) {
  const row = rowOf(quality, id);
  if (row.state !== "shown") throw new Error(`${id} is ${row.state}`);
  return row;
}

/** All numbers of a value, with the keys that lead to them. */
function numbersIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => numbersIn(entry, `${path}.${key}`));
}

describe("qualityView", () => {
  it("has a row for each principle in order, the scenarios, and the responses set aside in steps of 5", () => {
    const view = qualityView(instrument, qualityOf(250));
    expect(view.principles.map(({ principleId }) => principleId)).toEqual(PRINCIPLE_IDS);
    expect(view.setAside).toBe(10);
    expect(view.scenarios).toMatchObject({ state: "shown", people: 250 });
  });

  it("says what is withheld", () => {
    const quality = qualityOf(250, { P3: null, scenarios: null });
    expect(rowOf(quality, "P3")).toEqual({ principleId: "P3", state: "withheld" });
    expect(qualityView(instrument, quality).scenarios).toEqual({ state: "withheld" });
  });

  it("needs 100 people who answered every item", () => {
    expect(rowOf(qualityOf(99), "P1")).toEqual({ principleId: "P1", state: "too-few", needs: 100, rates: null });
    expect(shownRow(qualityOf(100), "P1").people).toBe(100);
  });

  it("says which item was not answered where that is why there are too few", () => {
    const few = scaleOf(itemIdsOf("P5"), variedRows(60));
    const row = rowOf(qualityOf(300, { P5: { ...few, people: 300, notApplicable: [203, 0, 0, 0] } }), "P5");
    if (row.state !== "too-few") throw new Error(row.state);
    const flags = [{ flag: "not-applicable", isForeseen: false }];
    expect(row.rates?.[0]).toEqual({ itemId: "P5-B1", notApplicablePct: 68, skippedPct: 0, flags });
  });

  it("gives alpha without the reverse item for the four principles that have one", () => {
    const quality = qualityOf(250);
    const having = PRINCIPLE_IDS.filter((id) => shownRow(quality, id).alphaWithoutReverse !== null);
    expect(having).toEqual(["P2", "P3", "P4", "P7"]);
  });

  it("gives omega from 200 people on", () => {
    expect(shownRow(qualityOf(150), "P1").omega).toEqual({ value: null, reason: "too-few", needs: 200 });
    expect(shownRow(qualityOf(200), "P1").omega.value).toEqual(expect.any(Number));
  });

  it("reads the lower end of alpha's interval", () => {
    const { alpha } = shownRow(qualityOf(150), "P1");
    expect(alpha).toMatchObject({ reading: "level" });
    expect(alpha?.low).toBeLessThan(alpha?.value ?? 0);
  });

  it("compares languages, or says why not", () => {
    const scale = scaleOf(itemIdsOf("P1"), variedRows(500));
    const languagesOf = (byLanguage: ScaleQuality["byLanguage"]) =>
      shownRow(qualityOf(500, { P1: { ...scale, byLanguage } }), "P1").languages;
    expect(languagesOf(null)).toEqual({ state: "withheld" });
    expect(languagesOf({ ru: scale.complete })).toEqual({ state: "too-few", needs: 200 });
    const halves = { kk: momentsOf(variedRows(500).slice(0, 250)), ru: momentsOf(variedRows(500).slice(250)) };
    expect(languagesOf(halves)).toMatchObject({ state: "compared", pairs: [{ languages: ["kk", "ru"] }] });
  });

  it("marks reverse items, and flags that were foreseen", () => {
    const high = variedRows(200).map((row) => [...row.slice(0, 3), 4]);
    const { items } = shownRow(qualityOf(200, { P3: scaleOf(itemIdsOf("P3"), high) }), "P3");
    const flags = [{ flag: "floor", isForeseen: true }];
    expect(items[3]).toMatchObject({ itemId: "P3-B4", isReverse: true, mean: 4, topPct: 100, itemRest: null, flags });
  });

  it("rounds everything: two decimals, means one, percentages whole, people in steps of 5", () => {
    const quality = qualityOf(533);
    const languages = { kk: momentsOf(variedRows(233)), ru: momentsOf(variedRows(300)) };
    const P2 = {
      ...scaleOf(itemIdsOf("P2"), variedRows(533)),
      people: 571,
      skipped: [7, 13, 8, 21],
      byLanguage: languages,
    };
    const numbers = numbersIn(qualityView(instrument, { ...quality, scales: { ...quality.scales, P2 } }));
    expect(numbers.length).toBeGreaterThan(100);
    for (const [path, value] of numbers) {
      const step = /people|setAside/.test(path)
        ? 5
        : /Pct$|needs$/.test(path)
          ? 1
          : path.endsWith(".mean")
            ? 0.1
            : 0.01;
      expect(Math.abs(value / step - Math.round(value / step)), path).toBeLessThan(1e-9);
      expect(Object.is(value, -0), path).toBe(false);
    }
  });
});
