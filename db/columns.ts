import * as postgres from "./columns.postgres";
import * as sqlite from "./columns.sqlite";
import { dialect } from "./dialect";

/**
 * The columns of the dialect in use. The one cast of the code base between the dialects: both modules export
 * the same names, and the queries built on them differ in SQL text only.
 */
export const columns = dialect === "postgres" ? (postgres as unknown as typeof sqlite) : sqlite;
