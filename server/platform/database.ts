import { openDatabase } from "@/db/client";
import type { Database } from "@/db/write";
import { settings } from "./settings";

// Next bundles routes apart from each other: a module variable would open the file once for each.
const shared = globalThis as typeof globalThis & { assessmentDatabase?: Database };

/** The database of this process, opened at first use. */
export function database(): Database {
  shared.assessmentDatabase ??= openDatabase(settings().databaseUrl);
  return shared.assessmentDatabase;
}
