import { levelOf } from "../instrument/levels";
import { instrument } from "../instrument/testing-instrument";
import type { Form, ScaleCase } from "./testing-forms";
import { fieldElement, PRIME, rankLost, reducedBasis } from "./testing-rank";
import { mostPoints, type PersonFacts } from "./testing-scale-facts";

/**
 * The forms of a scale as a matrix. Quantities of one person hang together (points follow from the choice, the total
 * from the points, the level from the total): they are written in quantities that do not, so that no form hides behind
 * another name. Who answered which item is taken as known, and constants are left out.
 */

type Expansion = readonly (readonly [variable: string, by: number])[];

const scaled = (of: Expansion, by: number): Expansion =>
  of.map(([variable, each]) => [variable, (each * fieldElement(by)) % PRIME]);

function choiceSum(points: ReadonlyMap<string, number>, j: number, power: number): Expansion {
  const [first = 0, ...others] = [...points.values()].map((each) => each ** power);
  return others.map((each, i) => [`c${j}.${i + 1}`, fieldElement(each - first)]);
}

function expansionsOf({ scaleId, items }: ScaleCase, { valid, isComplete }: PersonFacts): Map<string, Expansion> {
  const expansions = new Map<string, Expansion>([["scored", [[isComplete ? "complete" : "part", 1]]]]);
  for (const j of valid) {
    const points = items[j]?.points ?? new Map<string, number>();
    expansions.set(`a${j}`, choiceSum(points, j, 1)).set(`p${j}.${j}`, choiceSum(points, j, 2));
    expansions.set(
      `c${j}.0`,
      [...points.keys()].slice(1).map((_, v) => [`c${j}.${v + 1}`, fieldElement(-1)]),
    );
  }
  const of = (quantity: string): Expansion => expansions.get(quantity) ?? [[quantity, 1]];
  const most = mostPoints(scaleId) * items.length;
  const sum = valid.flatMap((j) => of(`a${j}`));
  const square = valid.flatMap((j) =>
    valid.filter((l) => j <= l).flatMap((l) => scaled(of(`p${j}.${l}`), j === l ? 1 : 2)),
  );
  const further = Array.from({ length: most - 2 }, (_, i) => i + 3);
  const free = (by: (total: number) => number): Expansion =>
    further.map((total) => [`t${total}`, fieldElement(by(total))]);
  if (!isComplete)
    return expansions.set(
      "level.L1",
      ["L2", "L3", "L4"].map((id) => [`level.${id}`, fieldElement(-1)]),
    );
  // Σ s(s − 1) t_s = square − sum, Σ s t_s = sum, Σ t_s constant.
  const two = [...scaled(square, 1), ...scaled(sum, -1), ...free((s) => s - s ** 2)];
  expansions.set(
    "t2",
    two.map(([variable, by]) => [variable, (by * fieldElement(1, 2)) % PRIME]),
  );
  expansions.set("t1", [...sum, ...scaled(of("t2"), -2), ...free((s) => -s)]);
  expansions.set("t0", [...scaled(of("t1"), -1), ...scaled(of("t2"), -1), ...free(() => -1)]);
  for (const level of instrument.levels) {
    const totals = Array.from({ length: most + 1 }, (_, total) => total).filter(
      (total) => levelOf(instrument.levels, (100 * total) / most) === level.id,
    );
    expansions.set(
      `level.${level.id}`,
      totals.flatMap((total) => of(`t${total}`)),
    );
  }
  return expansions;
}

/** A quantity of a person in quantities that do not hang together. */
export type Expand = (person: number, quantity: string) => Expansion;

/** For sets of people: by how much the rank of all forms falls without their columns; more than 0 tells of them. */
export type Leaks = (people: ReadonlySet<number>) => number;

/** The columns of one person, by form and variable, as one text: people with the same ones are interchangeable. */
type PersonColumns = { people: number[]; entries: { form: number; variable: string; by: number }[] };

function columnsByPerson(people: number, forms: readonly Form[], expand: Expand): PersonColumns[] {
  const byPerson = Array.from({ length: people }, () => new Map<string, number>());
  forms.forEach(({ terms }, form) => {
    for (const [i, quantity, by] of terms) {
      const entries = byPerson[i];
      if (!entries) continue;
      for (const [variable, each] of expand(i, quantity)) {
        const key = `${form} ${variable}`;
        entries.set(key, ((entries.get(key) ?? 0) + each * fieldElement(by)) % PRIME);
      }
    }
  });
  const classes = new Map<string, PersonColumns>();
  byPerson.forEach((entries, i) => {
    const listed = [...entries].filter(([, by]) => by !== 0);
    const signature = listed
      .map((entry) => entry.join("="))
      .sort()
      .join(";");
    const same = classes.get(signature);
    if (same) same.people.push(i);
    else
      classes.set(signature, {
        people: [i],
        entries: listed.map(([key, by]) => {
          const [form = "", variable = ""] = key.split(" ");
          return { form: Number(form), variable, by };
        }),
      });
  });
  return [...classes.values()];
}

/** The expansions of a scale's quantities, made once for each pattern of answered items. */
export function scaleExpansions(of: ScaleCase): Expand {
  const known = new Map<string, Map<string, Expansion>>();
  return (i, quantity) => {
    const person = of.people[i];
    if (!person) return [];
    const pattern = person.valid.join();
    const expansions = known.get(pattern) ?? expansionsOf(of, person);
    known.set(pattern, expansions);
    return expansions.get(quantity) ?? [[quantity, 1]];
  };
}

/** Prepares the question for forms over so many people. */
export function leaksOf(people: number, forms: readonly Form[], expand: Expand): Leaks {
  const classes = columnsByPerson(people, forms, expand);
  const columns = new Map<string, number>();
  const owner: number[] = [];
  classes.forEach(({ entries }, each) => {
    for (const { variable } of entries) {
      const key = `${each} ${variable}`;
      if (columns.has(key)) continue;
      columns.set(key, owner.length);
      owner.push(each);
    }
  });
  const matrix = forms.map(() => new Float64Array(owner.length));
  classes.forEach(({ entries }, each) => {
    for (const { form, variable, by } of entries) {
      const row = matrix[form];
      if (row) row[columns.get(`${each} ${variable}`) ?? 0] = by;
    }
  });
  const basis = reducedBasis(matrix);
  return (removed) => {
    const gone = classes.map((each) => each.people.every((i) => removed.has(i)));
    return gone.includes(true) ? rankLost(basis, (column) => gone[owner[column] ?? -1] === true) : 0;
  };
}
