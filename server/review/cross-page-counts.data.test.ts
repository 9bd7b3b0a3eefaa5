import { afterEach, describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { listTallies } from "@/db/queries/organisation/audit";
import { mailCounts } from "@/db/queries/organisation/mail-counts";
import { listLatestTotals, listParticipation, listParticipationTotals } from "@/db/queries/published/participation";
import { invitation } from "@/db/schema/campaign";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { toldTallies } from "@/lib/campaign/told-tallies";
import { dayOf } from "@/lib/clock";
import { unitReportJson } from "@/lib/review/api/report-json";
import { FIRST_VIEW } from "@/lib/review/overview-view";
import type { UnitReport } from "@/lib/review/unit-report";
import { closeCampaigns } from "../campaign/close-campaigns";
import { openTestCampaign } from "../mail/testing-campaign";
import { queueMails } from "../mail/queue-mail";
import { releaseCampaigns } from "../release/release-campaigns";
import { CLOSED, drawRows, responseWrites } from "../release/testing-release";
import { tableRows } from "./files/file-contents";
import { readStoredTables } from "./files/stored-tables";
import { findOverview } from "./overview";
import { findReachedCampaign } from "./reach";
import { findUnitReport } from "./reports";

/** Every count of people that is told of one campaign, side by side (architecture.md, "What is shown"). */

const UNIT = "ministry";
const INVITED = 20;
const HOUR_MS = 60 * 60 * 1000;
const before = (hours: number) => new Date(CLOSED.getTime() - hours * HOUR_MS);

let db: Database;
afterEach(() => db.close());

/** A campaign of 20 people of whom so many answer in its last hour; then who did not is reminded, and it is published. */
async function campaignWith(answered: number): Promise<string> {
  db = await openTestDatabase();
  const times = { opensAt: before(24 * 14), closesAt: CLOSED };
  const id = await openTestCampaign(db, times, { units: [{ id: UNIT, people: INVITED }] });
  await queueMails(db, times.opensAt);
  const invited = await db.read.select({ id: invitation.id }).from(invitation);
  await db.apply(
    responseWrites(
      id,
      drawRows({ [UNIT]: answered }),
      invited.slice(0, answered).map((each) => each.id),
    ),
  );
  for (let i = 0; i < answered; i += 1)
    for (const kind of ["response-started", "response-submitted", "response-claimed"] as const)
      await commit(db, { kind, at: before(1), campaignId: id }, []);
  await queueMails(db, before(0.5));
  while (await closeCampaigns.run(db, CLOSED));
  const release = releaseCampaigns();
  while (await release.run(db, CLOSED));
  return id;
}

async function countsOf(answered: number) {
  const id = await campaignWith(answered);
  await seedOrganisation(db, {
    people: [{ id: "r", email: "r@example.kz", name: "R", scopes: [{ role: "reviewer", unitId: UNIT }] }],
  });
  const reviewer = { personId: "r", scopes: [{ role: "reviewer" as const, unitId: UNIT }] };
  const report = await findUnitReport(db.read, reviewer, id, { code: UNIT });
  const reached = await findReachedCampaign(db.read, reviewer, id);
  if (!report || !reached) throw new Error("nothing was released");
  const overview = await findOverview(db.read, reached, FIRST_VIEW, "en");
  const [row] = tableRows(await readStoredTables(db.read, reached, report.campaign, "en"));
  const json = unitReportJson(report);
  const totals = await listLatestTotals(db.read);
  const later = new Date(CLOSED.getTime() + 24 * 14 * HOUR_MS);
  const peopleOf = (of: Pick<UnitReport, "indices" | "levels" | "answered" | "coverage"> | undefined) => [
    of?.indices.map(({ people }) => people),
    of?.levels.map(({ people }) => people),
    of?.answered,
    of?.coverage,
  ];
  return {
    board: await listParticipation(db.read, id, dayOf(CLOSED)),
    total: (await listParticipationTotals(db.read, id)).at(-1),
    page: [report.participation, report.notes, ...peopleOf(report)],
    overview: [
      overview?.rows[0]?.participation,
      overview?.rows[0]?.indices.map(({ people }) => people),
      overview?.rows[0]?.coverage,
    ],
    file: [row?.participation, ...peopleOf(row)],
    api: [json.participation, json.notes, json.indices.map(({ people }) => people), json.answered, json.coverage],
    log: toldTallies(await listTallies(db.read, dayOf(later)), [
      { id, minimumGroup: 10, board: totals.get(id) ?? null },
    ]),
    mail: await mailCounts(db.read, id),
  };
}

/** All numbers in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("what every page tells of a campaign of 20", () => {
  it("is the same of 20 answers as of 17", async () => {
    const all = await countsOf(INVITED);
    await db.close();
    const allButThree = await countsOf(INVITED - 3);
    const withoutId = (counts: typeof all) => ({
      ...counts,
      log: counts.log.map(({ kind, people }) => [kind, people]),
    });
    expect(withoutId(all)).toEqual(withoutId(allButThree));
    expect(all).toMatchObject({
      board: [{ unitId: UNIT, invited: INVITED, answered: 15 }],
      page: [
        { invited: INVITED, answered: 15, rate: "over-two-thirds" },
        [],
        Array(7).fill(15),
        Array(7).fill(null),
        { NS1: null },
        { index: { people: { covered: INVITED, invited: INVITED } }, survey: { people: null } },
      ],
      mail: { invitations: { queued: INVITED, sent: 0 }, reminded: 0 },
    });
    const log = Object.fromEntries(all.log.map(({ kind, people }) => [kind, people]));
    expect(log).toMatchObject({ "response-started": 15, "response-submitted": 15, "response-claimed": 15 });
    // Nothing lies between what is shown and all who were invited.
    expect(numbersIn(withoutId(all)).filter((number) => number > 15 && number < INVITED)).toEqual([]);
  });
});
