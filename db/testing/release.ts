import { openDatabase } from "../client";
import { addAnswered, addClosedCampaign, closedCampaign, closeDraft } from "./answered";
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
 * Puts both campaigns, closed, into the database of a server that does not run at the moment: the worker of its next
 * start publishes them, as it would have after the close. For tests only.
 */
export async function seedClosedCampaigns(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl);
  await seedOrganisation(db, { units: [...UNITS, { id: otherMinistry }] });
  await addClosedCampaign(db, RELEASE.otherCampaign, [{ id: otherMinistry }]);
  await db.apply(closedCampaign(RELEASE.campaign, UNITS, true));
  await addAnswered(db, RELEASE.campaign, PLACES, PEOPLE);
  await db.apply([closeDraft(RELEASE.campaign)]);
  await db.close();
}
