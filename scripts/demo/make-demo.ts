import { migrateDatabase, openDatabase } from "@/db/client";
import { listUnits } from "@/db/queries/organisation/unit";
import type { Database } from "@/db/write";
import { monthsLater } from "@/lib/clock";
import { hashPassword } from "@/server/account/password";
import { applyImports } from "@/server/organisation/staff-import/apply-imports";
import { clearImports } from "@/server/organisation/staff-import/clear-imports";
import { confirmImport, startImport } from "@/server/organisation/staff-import/imports";
import { prepareNow } from "@/server/organisation/staff-import/prepare-imports";
import { readHere } from "@/server/organisation/staff-import/reading";
import { addAccounts, completeAccounts } from "./accounts";
import { demoCampaigns } from "./campaign-plan";
import { MINISTRY, unitsFile } from "./organisation";
import { randomFrom } from "@/lib/simulation/random";
import { runCampaign } from "./run-campaign";
import { staffFile } from "./staff";

/** Before the first campaign is planned. */
const FOUNDED_MONTHS_AGO = -21;
const STAFF_SEED = 24;

/** Units and staff by the import, as an administrator would bring them in. */
async function importOrganisation(db: Database, administratorId: string, now: Date): Promise<void> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = { units: bytes(unitsFile()), people: bytes(staffFile(randomFrom(STAFF_SEED))) };
  const id = await startImport(db, files, administratorId, now);
  await prepareNow(db, now, readHere);
  if (id === null || !(await confirmImport(db, id, administratorId, now)))
    throw new Error("The units and people of the example cannot be imported.");
  while (await applyImports(db, now));
  while (await clearImports(db, now));
}

async function fill(db: Database, password: string, now: Date): Promise<void> {
  const founded = monthsLater(now, FOUNDED_MONTHS_AGO);
  const passwordHash = await hashPassword(password);
  const { administrator, manager } = await addAccounts(db, passwordHash, founded);
  await importOrganisation(db, administrator, founded);
  await completeAccounts(db, passwordHash, administrator, founded);
  const codeOf = new Map((await listUnits(db.read)).map(({ id, code }) => [id, code]));
  const rootId = [...codeOf].find(([, code]) => code === MINISTRY)?.[0] ?? "";
  for (const campaign of demoCampaigns(now))
    await runCampaign(db, campaign, { managerId: manager, rootId, codeOf }, now);
}

/** Makes the example ministry in a new database, as if it had used the service up to `now`. */
export async function makeDemo(databaseFile: string, password: string, now: Date): Promise<void> {
  await migrateDatabase(`file:${databaseFile}`);
  const db = openDatabase(`file:${databaseFile}`);
  try {
    await fill(db, password, now);
  } finally {
    await db.close();
  }
}
