/** How answers become scores (measurement.md §4.1–§4.4): the same for every version of the instrument. */

/** Answers that an index, the overall index and the scenario score need. */
export const ENOUGH = { itemsPerPrinciple: 3, principles: 5, scenarios: 6 } as const;

/** The largest answer on the scale of items, and the points of a scenario's best option. */
export const MOST = { item: 4, scenario: 3 } as const;

/** From which scenario score (0–100) on a band begins, the highest first (measurement.md §4.2). */
export const SCENARIO_BANDS = [
  { id: "above-guessing", fromPct: 75 },
  { id: "mixed", fromPct: 60 },
  { id: "no-better", fromPct: 0 },
] as const;
export type ScenarioBandId = (typeof SCENARIO_BANDS)[number]["id"];

/** A high overall index beside a low scenario score gives a private hint (measurement.md §4.3). */
export const SECOND_LOOK = { overallAtLeast: 75, scenariosBelow: 60 } as const;
