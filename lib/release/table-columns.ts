import { PRINCIPLE_IDS, type Instrument } from "../instrument/schema";
import { levelOf } from "../instrument/levels";
import type { Column, Given } from "./column-pools";
import { type ReleaseTable, stepsPerPoint } from "./figures";
import type { SubmittedRow } from "./submitted-row";

/** The columns of each table (architecture.md, "The release"). */
export const TABLE_COLUMNS: Readonly<Record<ReleaseTable, readonly Column[]>> = {
  index: PRINCIPLE_IDS.map((id) => ({ id, kind: "number" })),
  survey: [
    { id: "NS1", kind: "count" },
    { id: "NS2", kind: "count" },
    { id: "obstacles", kind: "number" },
    { id: "scenarios", kind: "number" },
  ],
  levels: PRINCIPLE_IDS.map((id) => ({ id, kind: "count" })),
};

/** A score on paper is a whole number of steps; the stored double is off by dust only. */
const DUST = 1e-6;

/** A stored value in whole steps. @throws RangeError for a value that no answers give. */
function inSteps(columnId: string, value: number | null): number | null {
  if (value === null) return null;
  const steps = value * stepsPerPoint(columnId);
  const whole = Math.round(steps);
  if (Math.abs(steps - whole) > DUST) throw new RangeError(`${columnId}: ${value} is no score that answers give`);
  return whole;
}

function options(answer: SubmittedRow["answers"][string] | undefined): readonly string[] | null {
  if (answer === undefined) return null;
  return typeof answer === "object" ? answer : [String(answer)];
}

/** What one response gives in each column of a table. */
export function givenIn(table: ReleaseTable, instrument: Instrument, row: SubmittedRow): Map<string, Given> {
  if (table === "survey")
    return new Map<string, Given>([
      ["NS1", options(row.answers["NS1"])],
      ["NS2", options(row.answers["NS2"])],
      ["obstacles", inSteps("obstacles", row.obstacles)],
      ["scenarios", inSteps("scenarios", row.scenarioScore)],
    ]);
  return new Map(
    PRINCIPLE_IDS.map((id): [string, Given] => {
      const index = row.indices[id];
      if (table === "index" || index === null) return [id, inSteps(id, index)];
      return [id, [levelOf(instrument.levels, index)]];
    }),
  );
}
