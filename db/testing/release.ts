import { openDatabase } from "../client";
import type { Database, Write } from "../write";
import { addAnswered, addClosedCampaign, answerInvited } from "./answered";
import { seedOrganisation } from "./organisation";
import { RELEASE } from "./release-plan";

const { ministry, department, division, otherDepartment, small, otherMinistry } = RELEASE;
const UNITS = [
  { id: ministry },
  { id: department, parentId: ministry },
  { id: division, parentId: department },
  { id: otherDepartment, parentId: ministry },
  { id: small, parentId: otherDepartment },
];
/** Where people are: of 200 a place named once gets 8 or 9. */
const PEOPLE = 200;
const PLACES = [...[department, division, otherDepartment].flatMap((id) => [id, id, id, id, id, id, id, id]), small];

/**
 * Puts both campaigns, closed, into the database of a server, whose worker publishes them as it would have after the
 * close. For tests only.
 */
export async function seedClosedCampaigns(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl);
  await seedOrganisation(db, { units: [...UNITS, { id: otherMinistry }] });
  await addClosedCampaign(db, RELEASE.otherCampaign, [{ id: otherMinistry }]);
  // In one transaction: a worker that looks in between would publish a campaign without answers.
  const writes: Write[] = [];
  const collecting: Database = { ...db, apply: (these) => Promise.resolve(writes.push(...these) > 0) };
  await addClosedCampaign(collecting, RELEASE.campaign, UNITS);
  await addAnswered(collecting, RELEASE.campaign, PLACES, PEOPLE);
  await db.apply(writes);
  await db.close();
}

/** Has everybody answer who is invited to an open campaign on a server that is running; returns how many. For tests only. */
export async function answerAll(databaseUrl: string, campaignId: string): Promise<number> {
  const db = openDatabase(databaseUrl);
  const answered = await answerInvited(db, campaignId);
  await db.close();
  return answered;
}
