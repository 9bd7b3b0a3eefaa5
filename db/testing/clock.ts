import { eq, type SQLWrapper, sql } from "drizzle-orm";
import { openDatabase } from "../client";
import { dialect } from "../dialect";
import { campaign, invitation, participation, participationTotal } from "../schema/campaign";
import { response } from "../schema/response";
import type { Write } from "../write";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What stands in a column of `time`, some days before. */
const earlier = (days: number, column: SQLWrapper) =>
  dialect === "postgres" ? sql`${column} - ${days} * interval '24 hours'` : sql`${column} - ${days * DAY_MS}`;

/**
 * Moves what has happened in all campaigns some days into the past, their openings too, and forgets what was counted:
 * for tests of what takes days, on the database of a server that is running.
 */
export async function moveBack(databaseUrl: string, days: number): Promise<void> {
  const db = openDatabase(databaseUrl);
  const writes: Write["statement"][] = [
    (writer) =>
      writer.update(campaign).set({
        opensAt: earlier(days, campaign.opensAt),
        confirmedAt: earlier(days, campaign.confirmedAt),
        openedAt: earlier(days, campaign.openedAt),
      }),
    (writer) => writer.update(invitation).set({ createdAt: earlier(days, invitation.createdAt) }),
    (writer) =>
      writer.update(response).set({
        createdAt: earlier(days, response.createdAt),
        submittedAt: earlier(days, response.submittedAt),
      }),
    (writer) => writer.delete(participation),
    (writer) => writer.delete(participationTotal),
  ];
  await db.apply(writes.map((statement) => ({ statement })));
  await db.close();
}

/** Has a closed campaign ended, and been published, so many days earlier: for tests on a server that is running. */
export async function moveClose(databaseUrl: string, campaignId: string, days: number): Promise<void> {
  const db = openDatabase(databaseUrl);
  const [opensAt, openedAt] = [earlier(days, campaign.opensAt), earlier(days, campaign.openedAt)];
  const closed = { closesAt: earlier(days, campaign.closesAt), closedAt: earlier(days, campaign.closedAt) };
  await db.apply([
    {
      statement: (writer) =>
        writer
          .update(campaign)
          .set({ opensAt, openedAt, ...closed })
          .where(eq(campaign.id, campaignId)),
    },
  ]);
  await db.close();
}
