import { connectToAny } from "./database-server";

/** A setting of PostgreSQL that endangers what is stored, or shows it to whoever reads its log, and what to do. */
type Risk = { setting: string; value: string; advice: string };

/** By name; one that this version of PostgreSQL does not have is missing. */
type Settings = ReadonlyMap<string, string>;

const is = (value: string) => (set: Settings, name: string) => set.get(name) === value;
const isSetNot = (value: string) => (set: Settings, name: string) => (set.get(name) ?? value) !== value;

const logsStatements = (set: Settings) =>
  (set.get("log_min_duration_statement") ?? "-1") !== "-1" ||
  (set.get("log_min_duration_sample") ?? "-1") !== "-1" ||
  Number(set.get("log_transaction_sample_rate") ?? 0) > 0 ||
  ["mod", "all"].includes(set.get("log_statement") ?? "none");

const RISKS: readonly {
  setting: string;
  isRisky: (set: Settings, name: string) => boolean;
  advice: string;
}[] = [
  {
    ...{ setting: "fsync", isRisky: is("off") },
    advice: "a power cut can destroy the database; set fsync = on there",
  },
  {
    ...{ setting: "full_page_writes", isRisky: is("off") },
    advice: "a power cut can destroy pages of the database; set full_page_writes = on there",
  },
  {
    ...{ setting: "log_error_verbosity", isRisky: isSetNot("terse") },
    advice:
      "its log quotes the row of a statement that it refuses, answers and names; set log_error_verbosity = terse there",
  },
  {
    // Before version 13 there is no such setting, and all values are written.
    ...{ setting: "log_parameter_max_length", isRisky: (set, name) => logsStatements(set) && set.get(name) !== "0" },
    advice:
      "its log holds the values of statements, answers and names; set log_parameter_max_length = 0 there, or " +
      "log_min_duration_statement = -1 and log_statement = none",
  },
  {
    ...{ setting: "log_parameter_max_length_on_error", isRisky: isSetNot("0") },
    advice:
      "its log holds the values of statements that fail, answers and names; set log_parameter_max_length_on_error = 0 there",
  },
  {
    ...{ setting: "track_commit_timestamp", isRisky: is("on") },
    advice: "it keeps when each row was written; set track_commit_timestamp = off there",
  },
];

/** The risks in settings of a server. */
export const risksIn = (set: Settings): Risk[] =>
  RISKS.filter(({ setting, isRisky }) => isRisky(set, setting)).map(({ setting, advice }) => ({
    ...{ setting, advice, value: set.get(setting) ?? "" },
  }));

/** The risks in what the server at this address has set for the service's database and role. */
export async function findRisks(url: string): Promise<Risk[]> {
  const client = await connectToAny(url);
  const { rows } = await client
    .query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name ~ '^(fsync|full_page_writes|log_.*|track_commit_timestamp)$'",
    )
    .finally(() => client.end());
  return risksIn(new Map(rows.map(({ name, setting }) => [name, setting])));
}
