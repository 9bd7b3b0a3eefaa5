import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST } from "../policy/scoring";
import { answerRules } from "../response/answers";
import { INSTRUMENT_VERSIONS, instrumentOf, newestInstrument } from "./catalogue";
import { isComparable } from "./comparable";
import { instrument, rules, steps } from "./testing-instrument";
import catalogue from "./catalogue/1.0.0/instrument.json";
import { instrumentSchema, PRINCIPLE_IDS } from "./schema";
import { shuffle } from "./shuffle";
import { continuePoint, questionnaireSteps } from "./steps";

const problemsOf = (change: (copy: typeof catalogue) => void): string => {
  const copy = structuredClone(catalogue);
  change(copy);
  return instrumentSchema.safeParse(copy).error?.message ?? "";
};

describe("the catalogue", () => {
  it.each<[string, (copy: typeof catalogue) => void, string]>([
    ["an id used twice", (copy) => (copy.behaviourItems[1]!.id = "P1-B1"), "P1-B1 is used twice"],
    ["an item of no principle", (copy) => (copy.behaviourItems[0]!.principleId = "P8"), "principleId"],
    [
      "a source that does not exist",
      (copy) => copy.sjtItems[0]!.sources.push("XX-1"),
      "P1-S1: the source XX-1 does not exist",
    ],
    ["a missing language", (copy) => (copy.levels[0]!.name.kk = ""), "kk"],
    ["a scale that does not exist", (copy) => (copy.behaviourItems[0]!.scale = "none"), "P1-B1: the scale none"],
  ])("is refused with %s", (_name, change, message) => {
    expect(problemsOf(change)).toContain(message);
  });

  it.each(INSTRUMENT_VERSIONS)(
    "%s asks the survey, four pages of seven items of all principles, a page for each scenario",
    (version) => {
      const pages = questionnaireSteps(instrumentOf(version));
      expect(pages.map((step) => [step.id, step.itemIds.length])).toEqual([
        ["survey", 2],
        ["items-1", 7],
        ["items-2", 7],
        ["items-3", 7],
        ["items-4", 7],
        ...[1, 2, 3, 4, 5, 6, 7].map((number) => [`scenario-${String(number)}`, 1]),
      ]);
      expect(pages.slice(5).flatMap((step) => step.itemIds.map((id) => id.slice(0, 2)))).toEqual(PRINCIPLE_IDS);
      for (const step of pages.slice(1, 5))
        expect(step.itemIds.map((id) => id.slice(0, 2))).toEqual(["P1", "P2", "P3", "P4", "P5", "P6", "P7"]);
      expect([...answerRules(instrumentOf(version)).keys()]).toEqual(pages.flatMap((step) => step.itemIds));
    },
  );

  it.each(INSTRUMENT_VERSIONS)("%s has the answers that scoring counts with", (version) => {
    const { scales, sjtItems, levels } = instrumentOf(version);
    for (const { options } of scales) expect(options.map(({ value }) => value)).toEqual([0, 1, 2, 3, MOST.item]);
    for (const { options } of sjtItems) expect(options.map(({ key }) => key).sort()).toEqual([0, 1, 2, MOST.scenario]);
    expect(levels[0]?.min).toBe(0);
  });

  it("knows what was asked before, and nothing else", () => {
    expect(INSTRUMENT_VERSIONS).toEqual(["1.0.0", "1.1.0"]);
    expect(newestInstrument().version).toBe("1.1.0");
    expect(() => instrumentOf("0.9.0")).toThrow("version 0.9.0 is not in the catalogue");
  });
});

describe("a new version", () => {
  const newer = instrumentOf("1.1.0");

  it("compares in the principles whose items still ask the same, both ways round", () => {
    const changed = newer.behaviourItems.filter(({ asksOtherThan }) => asksOtherThan === "1.0.0");
    expect(changed.map(({ id }) => id)).toEqual(["P1-B3", "P4-B4", "P7-B4"]);
    for (const principleId of PRINCIPLE_IDS) {
      const isSame = !changed.some((item) => item.principleId === principleId);
      expect([principleId, isComparable(instrument, newer, principleId)]).toEqual([principleId, isSame]);
      expect(isComparable(newer, instrument, principleId)).toBe(isSame);
      expect(isComparable(newer, newer, principleId)).toBe(true);
    }
  });

  it("keeps ids, keys and order, so that answers of both can be read alike", () => {
    expect([...answerRules(newer)]).toEqual([...rules]);
    expect(newer.sjtItems.map(({ options }) => options.map(({ id, key }) => [id, key]))).toEqual(
      instrument.sjtItems.map(({ options }) => options.map(({ id, key }) => [id, key])),
    );
  });
});

describe("continuePoint", () => {
  const answered = (count: number) => new Set([...rules.keys()].slice(0, count));
  it.each([
    ["nothing answered", answered(0), { stepId: "survey", itemId: "NS1", position: 1 }],
    ["16 answered", answered(16), { stepId: "items-3", itemId: "P1-B3", position: 17 }],
    ["the first skipped", new Set(["NS2"]), { stepId: "items-1", itemId: "P1-B1", position: 3 }],
    ["all but the middle", new Set(["P7-S1"]), null],
    ["all", answered(37), null],
  ])("%s", (_name, ids, point) => {
    expect(continuePoint(steps, ids)).toEqual(point);
  });
});

describe("shuffle", () => {
  const options = ["a", "b", "c", "d"];
  it("is a reordering that seed and salt decide", () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, salt) => {
        const once = shuffle(options, seed, salt);
        expect([...once].sort()).toEqual(options);
        expect(shuffle(options, seed, salt)).toEqual(once);
      }),
    );
  });

  it("puts every option in every place about equally often", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1)
      shuffle(options, seed * 7919, "P1-S1").forEach((option, place) => {
        const key = `${option}${String(place)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      });
    for (const count of counts.values()) expect(count).toBeGreaterThan(850);
    for (const count of counts.values()) expect(count).toBeLessThan(1150);
  });

  it("differs between the scenarios of one response", () => {
    const orders = new Set(instrument.sjtItems.map(({ id }) => shuffle(options, 42, id).join("")));
    expect(orders.size).toBeGreaterThan(3);
  });
});
