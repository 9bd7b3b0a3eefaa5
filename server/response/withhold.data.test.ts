import { eq, isNotNull } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findResponse } from "@/db/queries/personal/response";
import { listReleasedGroups } from "@/db/queries/published/release-check";
import { campaign } from "@/db/schema/campaign";
import { response } from "@/db/schema/response";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { releaseCampaigns } from "../release/release-campaigns";
import { CLOSED, drawRows, seedClosed } from "../release/testing-release";
import { verifyRelease } from "../release/verify-release";
import { readPublication, withholdResponse } from "./withhold";

const BEFORE = new Date(CLOSED.getTime() - 60_000);
const AFTER = new Date(CLOSED.getTime() + 60_000);

let db: Database;
let id: string;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, { units: [{ id: "m" }] });
  await seedClosed(db, { id: "c", units: [{ id: "m", parentId: null }], rows: drawRows({ m: 12 }), closedAt: null });
  const [first] = await db.read.select().from(response).where(isNotNull(response.submittedAt)).limit(1);
  id = first?.id ?? "";
});
afterEach(() => db.close());

const stored = async () => (await findResponse(db.read, id))!;
const withhold = async (isWithheld: boolean, now: Date) => withholdResponse(db, await stored(), isWithheld, now);
const published = async () => (await readPublication(db.read, await stored(), AFTER)).publication;

async function release(): Promise<void> {
  const set = { closesAt: CLOSED, closedAt: CLOSED };
  await db.apply([{ statement: (on) => on.update(campaign).set(set).where(eq(campaign.id, "c")) }]);
  const task = releaseCampaigns();
  while (await task.run(db, AFTER));
}

const peopleInIndex = async () =>
  (await listReleasedGroups(db.read, "c")).filter(({ table }) => table === "index").map(({ people }) => people);

describe("a response that is withheld", () => {
  it("joins no figure of its campaign, and its release can be checked", async () => {
    expect(await withhold(true, BEFORE)).toBe(true);
    await release();
    expect(await peopleInIndex()).toEqual([11]);
    expect(await published()).toBe("withheld");
    expect(await verifyRelease(db.read, "c")).toMatchObject({ ok: true, verdict: "matches" });
  });

  it("joins them again where its person thinks better of it", async () => {
    await withhold(true, BEFORE);
    expect(await withhold(false, BEFORE)).toBe(true);
    await release();
    expect(await peopleInIndex()).toEqual([12]);
    expect(await published()).toBe("published");
  });

  it("can be neither withheld nor given again once the campaign is closed", async () => {
    await withhold(true, BEFORE);
    expect(await withhold(false, AFTER)).toBe(false);
    expect((await stored()).withheldAt).toEqual(BEFORE);
    await release();
    expect(await withhold(false, BEFORE)).toBe(false);
  });
});
