import { describe, expect, it } from "vitest";
import { newestInstrument } from "./catalogue";
import { inOrder, ORDER_SEEDS } from "./option-order";
import { shuffle } from "./shuffle";

const scenarios = newestInstrument().sjtItems.map(({ id, options }) => ({
  id,
  options: options.map((each) => each.id),
}));

const timesOfEach = (all: readonly string[]) =>
  [...new Set(all)].map((each) => all.filter((other) => other === each).length);

describe("the orders of a scenario's options", () => {
  it.each(scenarios)("of $id have each option equally often in each place, and behind each other one", (scenario) => {
    const { id, options } = scenario;
    const orders = ORDER_SEEDS.map((seed) => inOrder(options, seed, id));
    const places = orders.flatMap((order) => order.map((option, place) => `${option} ${String(place)}`));
    const pairs = orders.flatMap((order) => order.slice(1).map((option, index) => `${order[index] ?? ""} ${option}`));
    expect(new Set(orders.map((order) => order.join()))).toHaveLength(ORDER_SEEDS.length);
    expect(timesOfEach(places)).toEqual(Array.from({ length: 16 }, () => 2));
    expect(timesOfEach(pairs)).toEqual(Array.from({ length: 12 }, () => 2));
  });

  it("differ between the scenarios of one response", () => {
    for (const seed of ORDER_SEEDS) {
      const orders = scenarios.map(({ id }) => inOrder(["a", "b", "c", "d"], seed, id).join(""));
      expect(new Set(orders).size).toBeGreaterThan(3);
    }
  });

  it("are those of before where a response began before", () => {
    expect(inOrder(["a", "b", "c", "d"], 42, "P1-S1")).toEqual(shuffle(["a", "b", "c", "d"], 42, "P1-S1"));
  });
});
