import { openDatabase } from "../client";
import { apiToken } from "../schema/api-token";
import { campaign, campaignRoot } from "../schema/campaign";
import { person, personRole, roleScope } from "../schema/person";
import { answer, response } from "../schema/response";
import { staffImport } from "../schema/staff-import";
import { unit } from "../schema/unit";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Puts a draft of these units into the database of a server that is running: for tests only. */
export async function seedDraft(databaseUrl: string, id: string, unitIds: readonly string[]): Promise<void> {
  const db = openDatabase(databaseUrl);
  const now = Date.now();
  const title = { kk: id, ru: id, en: id };
  const row = {
    ...{ id, title, message: { kk: "", ru: "", en: "" }, instrumentVersion: "1.0.0", minimumGroup: 10 },
    ...{ reminderDays: [], createdAt: new Date(now), confirmedAt: null, openedAt: null, closedAt: null },
    opensAt: new Date(now + DAY_MS),
    closesAt: new Date(now + 8 * DAY_MS),
  };
  await db.apply([
    { statement: (writer) => writer.insert(campaign).values(row) },
    ...unitIds.map((unitId) => ({
      statement: (writer: Parameters<Parameters<typeof db.apply>[0][number]["statement"]>[0]) =>
        writer.insert(campaignRoot).values({ campaignId: id, unitId }),
    })),
  ]);
  await db.close();
}

/** What the tables hold that an action could change, as one text to compare. */
export async function dumpTables(databaseUrl: string): Promise<string> {
  const { read, close } = openDatabase(databaseUrl);
  const { id, state } = staffImport;
  const tables = [
    await read.select().from(person),
    await read.select().from(personRole),
    await read.select().from(roleScope),
    await read.select().from(unit),
    await read.select().from(campaign),
    await read.select().from(campaignRoot),
    await read.select().from(response),
    await read.select().from(answer),
    await read.select().from(apiToken),
    await read.select({ id, state }).from(staffImport),
  ];
  await close();
  return JSON.stringify(tables);
}
