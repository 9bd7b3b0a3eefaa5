import { expect, it } from "vitest";
import { risksIn } from "./server-settings";

/** What PostgreSQL 15 has set where nobody has changed it, but for its log of refused rows. */
const HARMLESS = {
  ...{ fsync: "on", full_page_writes: "on", track_commit_timestamp: "off", log_error_verbosity: "terse" },
  ...{ log_parameter_max_length: "-1", log_parameter_max_length_on_error: "0" },
  ...{ log_min_duration_statement: "-1", log_min_duration_sample: "-1", log_transaction_sample_rate: "0" },
  log_statement: "none",
};
const risksWith = (changed: Record<string, string>) =>
  risksIn(new Map(Object.entries({ ...HARMLESS, ...changed }))).map(({ setting }) => setting);

it.each([
  [{}, []],
  [{ fsync: "off" }, ["fsync"]],
  [{ full_page_writes: "off" }, ["full_page_writes"]],
  [{ log_error_verbosity: "default" }, ["log_error_verbosity"]],
  [{ log_min_duration_statement: "250" }, ["log_parameter_max_length"]],
  [{ log_min_duration_statement: "250", log_parameter_max_length: "0" }, []],
  [{ log_min_duration_sample: "0" }, ["log_parameter_max_length"]],
  [{ log_transaction_sample_rate: "0.1" }, ["log_parameter_max_length"]],
  [{ log_statement: "mod" }, ["log_parameter_max_length"]],
  [{ log_statement: "ddl" }, []],
  [{ log_parameter_max_length_on_error: "-1" }, ["log_parameter_max_length_on_error"]],
  [{ track_commit_timestamp: "on" }, ["track_commit_timestamp"]],
])("%j endangers by %j", (changed, risks) => {
  expect(risksWith(changed)).toEqual(risks);
});

it("counts what PostgreSQL 12 does not have as what it does", () => {
  expect(risksIn(new Map([["log_error_verbosity", "terse"]]))).toEqual([]);
  const [risk] = risksIn(new Map(Object.entries({ log_error_verbosity: "terse", log_statement: "all" })));
  expect(risk).toMatchObject({ setting: "log_parameter_max_length", value: "" });
});
