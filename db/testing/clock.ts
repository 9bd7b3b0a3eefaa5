import { eq, type SQLWrapper, sql } from "drizzle-orm";
import { openDatabase } from "../client";
import { campaign, invitation, participation, participationTotal } from "../schema/campaign";
import { response } from "../schema/response";
import type { Write } from "../write";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Moves what has happened in all campaigns some days into the past, their openings too, and forgets what was counted:
 * for tests of what takes days, on the database of a server that is running.
 */
export async function moveBack(databaseUrl: string, days: number): Promise<void> {
  const earlier = (column: SQLWrapper) => sql`${column} - ${days * DAY_MS}`;
  const db = openDatabase(databaseUrl);
  const writes: Write["statement"][] = [
    (writer) =>
      writer.update(campaign).set({
        opensAt: earlier(campaign.opensAt),
        confirmedAt: earlier(campaign.confirmedAt),
        openedAt: earlier(campaign.openedAt),
      }),
    (writer) => writer.update(invitation).set({ createdAt: earlier(invitation.createdAt) }),
    (writer) =>
      writer.update(response).set({
        createdAt: earlier(response.createdAt),
        submittedAt: earlier(response.submittedAt),
      }),
    (writer) => writer.delete(participation),
    (writer) => writer.delete(participationTotal),
  ];
  await db.apply(writes.map((statement) => ({ statement })));
  await db.close();
}

/** Has a closed campaign ended, and been published, so many days earlier: for tests on a server that is running. */
export async function moveClose(databaseUrl: string, campaignId: string, days: number): Promise<void> {
  const earlier = (column: SQLWrapper) => sql`${column} - ${days * DAY_MS}`;
  const db = openDatabase(databaseUrl);
  const [opensAt, openedAt] = [earlier(campaign.opensAt), earlier(campaign.openedAt)];
  const closed = { closesAt: earlier(campaign.closesAt), closedAt: earlier(campaign.closedAt) };
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
