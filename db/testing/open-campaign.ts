import { eq } from "drizzle-orm";
import { openDatabase } from "../client";
import { campaign, campaignRoot } from "../schema/campaign";
import type { Write } from "../write";

const DAY_MS = 24 * 60 * 60 * 1000;

async function change(databaseUrl: string, ...statements: Write["statement"][]): Promise<void> {
  const db = openDatabase(databaseUrl);
  await db.apply(statements.map((statement) => ({ statement })));
  await db.close();
}

/**
 * Puts a confirmed campaign whose time has come into the database of a server that is running: its worker opens it.
 * For tests only.
 */
export async function seedOpenCampaign(databaseUrl: string, id: string, unitId: string): Promise<void> {
  const now = Date.now();
  const row = {
    ...{ id, instrumentVersion: "1.0.0", minimumGroup: 10, reminderDays: [] },
    title: { kk: `Бағалау ${id}`, ru: `Оценка ${id}`, en: `Assessment ${id}` },
    message: { kk: "Құрметті әріптестер!", ru: "Уважаемые коллеги!", en: "Dear colleagues!" },
    opensAt: new Date(now - DAY_MS / 2),
    closesAt: new Date(now + 8.5 * DAY_MS),
    createdAt: new Date(now - DAY_MS),
    confirmedAt: new Date(now - DAY_MS),
  };
  await change(
    databaseUrl,
    (writer) => writer.insert(campaign).values(row),
    (writer) => writer.insert(campaignRoot).values({ campaignId: id, unitId }),
  );
}

/** Closes such a campaign now, as its manager could. */
export async function endCampaign(databaseUrl: string, id: string): Promise<void> {
  await change(databaseUrl, (writer) =>
    writer.update(campaign).set({ closesAt: new Date() }).where(eq(campaign.id, id)),
  );
}
