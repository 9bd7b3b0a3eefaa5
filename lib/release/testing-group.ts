import { instrument } from "../instrument/testing-instrument";
import { bothEnds, clampedColumns } from "./clamped-columns";
import { type GroupColumns, ONLINE, type UnitColumns } from "./figures";

/** The columns of a unit with one group of so many people, of whom three more are invited: for tests. */
export function columnsOfOne(people: number, columns: GroupColumns): UnitColumns {
  const group = { ...{ table: "survey" as const, unitId: "u", origin: ONLINE }, coveredUnitIds: ["u"] };
  return clampedColumns({ ...group, people, invited: people + 3, columns }, bothEnds(instrument));
}
