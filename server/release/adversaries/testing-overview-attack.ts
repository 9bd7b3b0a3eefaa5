import { instrument } from "@/lib/instrument/testing-instrument";
import { bothEnds, clampedColumns } from "@/lib/release/clamped-columns";
import { joinColumns, NO_COLUMNS } from "@/lib/release/column-sums";
import { ONLINE, type UnitColumns } from "@/lib/release/figures";
import { differingUnits } from "@/lib/review/differing-units";
import { restDifferences } from "@/lib/review/rest-difference";
import { type Learned, lastIndex } from "./testing-answer-attacks";
import { drawIndices, randomFrom } from "./testing-draws";
import { type Indices, shownIndices } from "./testing-shown";

const KEPT = bothEnds(instrument);

/** A unit that is a group of these people, with three more invited. */
function columnsOf(given: Indices): UnitColumns {
  const steps = given.map((index) => index * 12);
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const P1 = { n: given.length, sum: sum(steps), squares: sum(steps.map((each) => each ** 2)) };
  const people = { people: given.length, invited: given.length + 3 };
  const columns = { numbers: { P1 }, counts: {} };
  return clampedColumns({ ...people, columns, table: "index", unitId: "u", origin: ONLINE, coveredUnitIds: [] }, KEPT);
}

/** Units beside the group, whose people the attacker knows one and all; `shift`: how many points they are higher. */
const neighbours = (shift: number) =>
  Array.from({ length: 5 }, (_, i) =>
    drawIndices(randomFrom(40 + i), 14).map((index) => Math.max(0, Math.min(100, index + shift))),
  );

/** From where no unit differs to where all but one are far off: in between a single answer decides. */
const SHIFTS = [0, 14, 17, 20, 23];

const figuresOf = (units: readonly Indices[]) =>
  shownIndices(units.map((given) => ({ given, invited: given.length + 3 })));

/** Which units differ from all others, as the column says it. */
function differing(columns: readonly UnitColumns[]) {
  const whole = columns.reduce(joinColumns, NO_COLUMNS);
  const compared = columns.map((each, i) => ({ id: String(i), differences: restDifferences(whole, each) }));
  return [...differingUnits(compared)];
}

/** What the overview shows of a group, of these units beside it and of all of them together, with the column or without. */
function overviewBeside(others: readonly Indices[], hasColumn: boolean): (given: Indices) => string {
  const [known, knownColumns] = [others.map((each) => figuresOf([each])), others.map(columnsOf)];
  return (given) => {
    const figures = [figuresOf([given]), ...known, figuresOf([given, ...others])];
    return JSON.stringify([figures, hasColumn ? differing([columnsOf(given), ...knownColumns]) : null]);
  };
}

/**
 * Knows everybody of six units but one person of ten, and reads the overview: what is possible of that person's index,
 * without the column that says which units differ from the rest, and with it.
 */
export function lastIndexInOverview(): { without: Learned; with: Learned } {
  const learned = (hasColumn: boolean): Learned => {
    const all = SHIFTS.map((shift) => lastIndex(overviewBeside(neighbours(shift), hasColumn), 10, 60));
    const mean = (of: readonly number[]) => Math.round((10 * of.reduce((sum, each) => sum + each, 0)) / of.length) / 10;
    return { candidates: mean(all.map((each) => each.candidates)), exactPct: mean(all.map((each) => each.exactPct)) };
  };
  return { without: learned(false), with: learned(true) };
}
