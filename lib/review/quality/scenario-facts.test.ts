import { describe, expect, it } from "vitest";
import { instrument } from "../../instrument/testing-instrument";
import { scaleOf, variedRows } from "../testing-rows";
import { type ScenarioFacts, scenarioFacts, scenarioFlags } from "./scenario-facts";

const fine: ScenarioFacts = { itemId: "P1-S1", bestShare: 0.5, hardlyChosen: [], itemRest: 0.1 };

describe("scenarioFacts", () => {
  const ids = instrument.sjtItems.map(({ id }) => id);
  const scale = scaleOf(ids, variedRows(200, 7, 3), 3);
  // Options of P1-S1 as listed have the keys 1, 3, 0, 2; those of P2-S1 2, 0, 3, 1.
  const choices = [[60, 120, 5, 15], [50, 50, 100, 0], ...scale.choices.slice(2)];
  const facts = scenarioFacts(instrument, { ...scale, choices });

  it("count the option with the best key, wherever it is listed", () => {
    expect(facts[0]).toMatchObject({ itemId: "P1-S1", bestShare: 0.6 });
    expect(facts[1]).toMatchObject({ itemId: "P2-S1", bestShare: 0.5 });
  });

  it("name the options chosen by fewer than 3 %", () => {
    expect(facts[0]?.hardlyChosen).toEqual(["c"]);
    expect(facts[1]?.hardlyChosen).toEqual(["d"]);
  });
});

describe("scenarioFlags", () => {
  it.each<[Partial<ScenarioFacts>, string[]]>([
    [{}, []],
    [{ bestShare: 0.9 }, []],
    [{ bestShare: 0.91 }, ["too-easy"]],
    [{ bestShare: 0.2 }, []],
    [{ bestShare: 0.19 }, ["too-hard"]],
    [{ hardlyChosen: ["c"] }, ["option-hardly-chosen"]],
    [{ itemRest: 0 }, []],
    [{ itemRest: null }, []],
    [{ itemRest: -0.01 }, ["against-the-rest"]],
    [{ bestShare: 0.95, hardlyChosen: ["a", "c"] }, ["too-easy", "option-hardly-chosen"]],
  ])("%j: %j", (facts, flags) => {
    expect(scenarioFlags({ ...fine, ...facts })).toEqual(flags);
  });
});
