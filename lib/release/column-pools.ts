import type { CountSums, GroupColumns, NumberSums } from "./figures";

/** Sums of one column while groups are being formed; `values`: how often each option was given. */
export type ColumnPool = {
  kind: "number" | "count";
  n: number;
  sum: number;
  squares: number;
  values: Map<string, number>;
};

/** People of a unit, and those that the units below passed up, in one table. */
export type Pool = { people: number; columns: ReadonlyMap<string, ColumnPool> };

export type Column = { id: string; kind: ColumnPool["kind"] };

/** A pool without people. */
export function emptyPool(columns: readonly Column[]): Pool {
  const empty = ({ id, kind }: Column): [string, ColumnPool] => [
    id,
    { kind, n: 0, sum: 0, squares: 0, values: new Map() },
  ];
  return { people: 0, columns: new Map(columns.map(empty)) };
}

/** What one person gave in a column: whole steps, the options chosen, or null for nothing. */
export type Given = number | readonly string[] | null;

const addTo = (values: Map<string, number>, value: string, people: number) =>
  values.set(value, (values.get(value) ?? 0) + people);

function addGiven(column: ColumnPool, given: Given): void {
  if (given === null) return;
  column.n += 1;
  if (typeof given === "number") {
    column.sum += given;
    column.squares += given ** 2;
  } else for (const option of given) addTo(column.values, option, 1);
}

/** Adds one person to a pool. */
export function addPerson(pool: Pool, given: ReadonlyMap<string, Given>): void {
  pool.people += 1;
  for (const [id, column] of pool.columns) addGiven(column, given.get(id) ?? null);
}

function joinColumns(a: ColumnPool, b: ColumnPool): ColumnPool {
  const values = new Map(a.values);
  for (const [value, people] of b.values) addTo(values, value, people);
  return { kind: a.kind, n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares, values };
}

/** Two pools of the same columns as one. */
export function joinPools(a: Pool, b: Pool): Pool {
  if (a.people === 0) return b;
  if (b.people === 0) return a;
  const joined = [...a.columns].map(([id, column]): [string, ColumnPool] => {
    const other = b.columns.get(id);
    return [id, other ? joinColumns(column, other) : column];
  });
  return { people: a.people + b.people, columns: new Map(joined) };
}

/** A pool as if nobody had given anything in the columns that are not kept. */
export function withColumns({ people, columns }: Pool, isKept: (columnId: string) => boolean): Pool {
  const dropped = emptyPool([...columns].flatMap(([id, { kind }]) => (isKept(id) ? [] : [{ id, kind }])));
  return { people, columns: new Map([...columns].map(([id, column]) => [id, dropped.columns.get(id) ?? column])) };
}

const hasFigure = (column: ColumnPool, smallest: number) => column.n >= smallest;

const inOrder = (values: ReadonlyMap<string, number>) =>
  Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a group stores of a pool: the columns with at least `smallest` values (architecture.md, "The release", 5). */
export function groupColumns(pool: Pool, smallest: number): GroupColumns {
  const numbers: Record<string, NumberSums> = {};
  const counts: Record<string, CountSums> = {};
  for (const [id, column] of pool.columns) {
    if (!hasFigure(column, smallest)) continue;
    const { n, sum, squares, values } = column;
    if (column.kind === "number") numbers[id] = { n, sum, squares };
    else counts[id] = { n, counts: inOrder(values) };
  }
  return { numbers, counts };
}
