/** What a column holds, whichever database keeps it. */
export type Kind = "text" | "integer" | "decimal" | "boolean" | "time" | "json" | "bytes";
export type Column = { name: string; kind: Kind };
export type Table = { name: string; columns: readonly Column[] };

/** A value that no database has formed: times in milliseconds, JSON as what it says. */
export type Value = string | number | boolean | Uint8Array | { json: unknown } | null;

/** By the names of PostgreSQL's types; columns.postgres.ts uses no others. */
const KINDS: Readonly<Record<string, Kind>> = {
  text: "text",
  integer: "integer",
  "double precision": "decimal",
  boolean: "boolean",
  "timestamp with time zone": "time",
  jsonb: "json",
  bytea: "bytes",
};

/** Throws for a type that this knows nothing of: what is not understood must not be moved. */
export function kindOf(type: string): Kind {
  const kind = KINDS[type];
  if (kind === undefined) throw new Error(`A column of the type ${type} cannot be moved.`);
  return kind;
}

export function fromSqlite(kind: Kind, stored: unknown): Value {
  if (stored === null) return null;
  if (kind === "boolean") return stored === 1;
  if (kind !== "json") return stored as Value;
  const json = JSON.parse(stored as string) as unknown;
  return json === null ? null : { json };
}

export function toSqlite(value: Value): string | number | Uint8Array | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return JSON.stringify(value.json);
}

/** As the driver gives it. */
export function fromPostgres(kind: Kind, stored: unknown): Value {
  if (stored === null) return null;
  if (kind === "time") return (stored as Date).getTime();
  return kind === "json" ? { json: stored } : (stored as Value);
}

/** As PostgreSQL takes it out of JSON. */
export function toPostgresJson(kind: Kind, value: Value): unknown {
  if (value === null) return null;
  if (kind === "time") return new Date(value as number).toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  return typeof value === "object" ? value.json : value;
}

/** JSON with its keys in order: PostgreSQL keeps them in an order of its own. */
function inOrder(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(inOrder);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, inOrder(value)]));
}

/** A row as one text, the same whichever database it was read from. */
export function textOf(row: readonly Value[]): string {
  return JSON.stringify(
    row.map((value) => {
      if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
      return typeof value === "object" && value !== null ? { json: inOrder(value.json) } : value;
    }),
  );
}
