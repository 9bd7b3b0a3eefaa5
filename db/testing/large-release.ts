import { ONLINE, type ReleasedGroup, smallestGroups } from "@/lib/release/figures";
import { releasedUnits } from "@/lib/release/released-units";
import { bothEnds } from "@/lib/release/clamped-columns";
import { instrument } from "@/lib/instrument/testing-instrument";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import { openDatabase } from "../client";
import { release, releasedGroup, releasedUnit } from "../schema/release";
import type { Write } from "../write";
import { closedCampaign } from "./answered";
import { insertRows } from "./insert-rows";
import { LARGE } from "./large-release-plan";
import { seedOrganisation } from "./organisation";

/** Departments of the ministry, and divisions of each: with the ministry 2,001 units. */
const DEPARTMENTS = 40;
const DIVISIONS = 49;
/** People in a group; invited in a division with one, and in a small one, which counts in its department. */
const PEOPLE = 15;
const INVITED = { large: 20, small: 6 };
const RELEASED_AT = new Date("2026-03-15T05:00:00Z");

const { campaign, ministry, lowest, repeated } = LARGE;
const isSmall = (division: number) => division >= DIVISIONS - 4;

type Unit = { id: string; parentId?: string; name: string };
const departments = Array.from({ length: DEPARTMENTS }, (_, i) => `${ministry}-${String(i + 1)}`);
const divisions = departments.flatMap((department, d) =>
  Array.from({ length: DIVISIONS }, (_, i) => ({ id: `${department}-${String(i + 1)}`, department, d, i })),
);
const UNITS: Unit[] = [
  { id: ministry, name: "Министерство" },
  ...departments.map((id, i) => ({ id, parentId: ministry, name: `Департамент ${String(i + 1)}` })),
  ...divisions.map(({ id, department, d, i }) => ({
    ...{ id, parentId: department },
    name: i === 0 ? repeated : `Отдел ${String(d + 1)}.${String(i + 1)}`,
  })),
];

/** Sums of a group whose people stand evenly around a mean, in points, as the release stores them. */
function groupOf(unitId: string, coveredUnitIds: readonly string[], place: number): ReleasedGroup {
  const numbers = PRINCIPLE_IDS.map((id, p) => {
    // Groups differ a little and in no order; in one of them people agree on something far lower.
    const [mean, step] = unitId === lowest ? [25, 2] : [62 + (((place * 7 + p * 3) % 9) - 4), 5];
    const values = Array.from({ length: PEOPLE }, (_, i) => 12 * (mean + step * (i - (PEOPLE - 1) / 2)));
    const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
    return [id, { n: PEOPLE, sum: sum(values), squares: sum(values.map((each) => each ** 2)) }] as const;
  });
  const columns = { numbers: Object.fromEntries(numbers), counts: {} };
  return { table: "index", unitId, origin: ONLINE, people: PEOPLE, invited: INVITED.large, coveredUnitIds, columns };
}

/** Each division is a group; the small ones of a department are one together. */
const GROUPS: readonly ReleasedGroup[] = [
  ...divisions.filter(({ i }) => !isSmall(i)).map(({ id }, place) => groupOf(id, [id], place)),
  ...departments.map((id, place) => {
    const small = divisions.filter((division) => division.department === id && isSmall(division.i));
    return groupOf(
      id,
      small.map((division) => division.id),
      place,
    );
  }),
];

function madeRelease(): Write[] {
  const invited = new Map(divisions.map(({ id, i }) => [id, isSmall(i) ? INVITED.small : INVITED.large]));
  const units = UNITS.map(({ id, parentId }) => ({
    ...{ id, parentId: parentId ?? null, invited: invited.get(id) ?? 0, staff: 0 },
  }));
  const figures = releasedUnits(units, "index", GROUPS, [ONLINE], bothEnds(instrument));
  const rows = figures.map(({ coveredUnitIds: _, ...of }) => ({ ...of, campaignId: campaign, coverage: {} }));
  const groups = GROUPS.map((group) => ({ ...group, campaignId: campaign }));
  const made = { startedAt: RELEASED_AT, releasedAt: RELEASED_AT, total: 0, hash: "ab".repeat(32), salt: "salt" };
  return [
    {
      statement: (writer) =>
        writer.insert(release).values({ ...made, campaignId: campaign, smallestGroups: smallestGroups(10) }),
    },
    insertRows(releasedGroup, groups),
    insertRows(releasedUnit, rows),
  ];
}

/**
 * Puts a published campaign of 2,001 units into the database of a server: groups as a release makes them, without the
 * 40,000 people they would be of. For tests only.
 */
export async function seedLargeRelease(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl);
  await seedOrganisation(db, { units: UNITS });
  await db.apply([...closedCampaign(campaign, UNITS), ...madeRelease()]);
  await db.close();
}
