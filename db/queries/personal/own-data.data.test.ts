import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Column, getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dialect } from "@/db/dialect";
import { accountLinkRequest, accountMail, mail } from "@/db/schema/mail";
import { auditEvent } from "@/db/schema/audit";
import { invitation, invitationLink } from "@/db/schema/campaign";
import { accountLink } from "@/db/schema/person";
import { answer, response } from "@/db/schema/response";
import { addAnswered, addClosedCampaign } from "@/db/testing/answered";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database, Write } from "@/db/write";
import { STORED_OF_PERSON, STORED_OF_RESPONSE } from "@/lib/own-data/stored";
import { findStoredOfPerson, findStoredOfResponse } from "./own-data";

const SCHEMA = join(import.meta.dirname, "..", "..", "schema");

async function allTables(): Promise<Table[]> {
  const files = readdirSync(SCHEMA).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(
    files.map(async (name) => (await import(join(SCHEMA, name))) as Record<string, unknown>),
  );
  return modules.flatMap((module) => Object.values(module).filter((value): value is Table => is(value, Table)));
}

/** Of attempts, from wherever they come: said with the visits (messages: `ownData.visit.address`). */
const STORED_OF_VISITS = ["limit_count"];

/** What speaks of nobody in particular: campaigns, units, figures of groups, and the works of the service. */
const STORED_OF_NOBODY = [
  ...[
    "campaign",
    "campaign_calendar",
    "campaign_root",
    "campaign_unit",
    "reporting_group_member",
    "unit",
    "organisation",
  ],
  ...["participation", "participation_total", "release", "released_group", "released_unit", "reviewed_alone"],
  // A code on paper is nobody's: who holds it is stored nowhere.
  "paper_code",
  ...["unit_measures", "announcement"],
  ...["audit_tally", "retention", "clock", "lease", "installation", "staged_unit", "staff_import", "answer_import"],
];

const columnsOf = (table: Table): string[] =>
  Object.values<Column>(getTableColumns(table)).map((column) => column.name);

/** What both dialects tell of a reference. */
type ForeignKey = { reference: () => { columns: readonly { name: string }[]; foreignTable: Table } };

/** The columns of a table by which its rows belong to a person, a response or an invitation. */
function referringColumns(table: Table): string[] {
  const configOf: (of: never) => { foreignKeys: readonly ForeignKey[] } =
    dialect === "postgres" ? postgresConfig : sqliteConfig;
  const anchors = new Set(["person", "response", "invitation"]);
  return configOf(table as never)
    .foreignKeys.map((key) => key.reference())
    .filter(({ foreignTable }) => anchors.has(getTableName(foreignTable)))
    .flatMap(({ columns }) => columns.map(({ name }) => name));
}

/** Names that speak of somebody without a reference: in logs, files and lists. */
const SPEAKS_OF_SOMEBODY = /person|actor|subject|made_by|email|respondent|password/;

describe("what is said of one's own data", () => {
  const facts: readonly (readonly string[])[] = [
    ...Object.values(STORED_OF_PERSON),
    ...Object.values(STORED_OF_RESPONSE),
    STORED_OF_VISITS,
  ];
  const told = facts.flat();
  const isTold = (table: string, column: string) => told.includes(table) || told.includes(`${table}.${column}`);

  it("names every column of the database, and those about people among the facts", async () => {
    const tables = await allTables();
    expect(tables.length).toBeGreaterThan(30);
    const untold = tables.flatMap((table) => {
      const [name, referring] = [getTableName(table), referringColumns(table)];
      const isNobodys = STORED_OF_NOBODY.some((each) => each === name);
      return columnsOf(table)
        .filter((column) => {
          const isPersonal = referring.includes(column) || SPEAKS_OF_SOMEBODY.test(column);
          return !isTold(name, column) && (isPersonal || !isNobodys);
        })
        .map((column) => `${name}.${column}`);
    });
    expect(untold).toEqual([]);
  });

  it("names nothing that there is not", async () => {
    const known = (await allTables()).flatMap((table) => [
      getTableName(table),
      ...columnsOf(table).map((column) => `${getTableName(table)}.${column}`),
    ]);
    expect([...told, ...STORED_OF_NOBODY].filter((name) => !known.includes(name))).toEqual([]);
  });
});

const NOW = new Date("2026-03-02T04:00:00Z");
const LATER = new Date("2026-03-03T04:00:00Z");

describe("what is stored", () => {
  let db: Database;
  const apply = (...statements: Write["statement"][]) => db.apply(statements.map((statement) => ({ statement })));
  beforeEach(async () => {
    db = await openTestDatabase();
    await seedOrganisation(db, {
      units: [{ id: "u" }],
      people: [
        {
          id: "p",
          email: "P@example.kz",
          name: "P",
          unitId: "u",
          roles: ["manager"],
          scopes: [{ role: "manager", unitId: "u" }],
        },
        { id: "q", email: "q@example.kz", name: "Q" },
      ],
    });
    await addClosedCampaign(db, "c", [{ id: "u" }]);
  });
  afterEach(() => db.close());

  it("of a person is counted by what is theirs, and nobody else's", async () => {
    const inCampaign = { campaignId: "c", unitId: "u", createdAt: NOW };
    const mailed = { kind: "invitation", campaignId: "c", ordinal: 0, dueAt: NOW } as const;
    const link = { createdAt: NOW, expiresAt: LATER };
    const act = { kind: "signed-in", at: NOW };
    await apply(
      (on) => on.insert(invitation).values(["p", "q"].map((id) => ({ id: `i-${id}`, personId: id, ...inCampaign }))),
      (on) =>
        on.insert(invitationLink).values({ tokenHash: "t", invitationId: "i-p", purpose: "answer", createdAt: NOW }),
      (on) => on.insert(mail).values(["p", "q"].map((id) => ({ id: `m-${id}`, invitationId: `i-${id}`, ...mailed }))),
      (on) =>
        on.insert(accountLink).values([
          { tokenHash: "1", personId: "p", usedAt: NOW, ...link },
          { tokenHash: "2", personId: "p", ...link },
          { tokenHash: "3", personId: "q", ...link },
        ]),
      (on) => on.insert(accountMail).values({ id: "a", personId: "p", dueAt: NOW }),
      (on) => on.insert(accountLinkRequest).values({ emailFolded: "p@example.kz", createdAt: NOW }),
      (on) =>
        on.insert(auditEvent).values([
          { id: "1", actorId: "p", subjectId: "p", ...act },
          { id: "2", actorId: "q", subjectId: "p", ...act },
        ]),
    );
    const stored = await findStoredOfPerson(db.read, "p");
    expect(stored).toMatchObject({
      person: { id: "p", email: "P@example.kz" },
      unit: { nameKk: "u" },
      roles: ["manager"],
      ...{ scopes: 1, invitationLinks: 1, mails: 1, accountLinks: { made: 2, used: 1 }, accountMails: 1, requests: 1 },
      ...{ tokens: 0, acts: { done: 1, about: 2 }, imports: 0, staged: 0, unreadFiles: 0 },
    });
    expect(stored?.invitations).toEqual([{ campaignTitle: { kk: "c", ru: "c", en: "c" }, createdAt: NOW }]);
    expect((await findStoredOfPerson(db.read, "q"))?.unit).toBeNull();
    expect(await findStoredOfPerson(db.read, "nobody")).toBeNull();
  });

  it("of a response tells answers given from those taken back", async () => {
    const base = { instrumentVersion: "1.1.0", consentVersion: "2.0.0", shuffleSeed: 1, createdAt: NOW };
    await apply(
      (on) => on.insert(response).values({ id: "r", ...base }),
      (on) =>
        on.insert(answer).values([
          { responseId: "r", itemId: "P1-B1", value: "3", answeredAt: NOW },
          { responseId: "r", itemId: "P1-B2", value: null, answeredAt: LATER },
        ]),
    );
    expect(await findStoredOfResponse(db.read, "r")).toEqual({
      ...{ answers: 1, takenBack: 1, firstAt: NOW, lastAt: LATER },
      ...{ isScored: false, campaignTitle: null, unit: null, plan: null, recheck: null, practiceFields: 0 },
    });
  });

  it("of a response without answers has no times, and of one in a campaign has its unit", async () => {
    const base = { instrumentVersion: "1.1.0", consentVersion: "2.0.0", shuffleSeed: 1, createdAt: NOW };
    await apply((on) => on.insert(response).values({ id: "r", ...base }));
    expect(await findStoredOfResponse(db.read, "r")).toMatchObject({ answers: 0, firstAt: null, lastAt: null });
    await addAnswered(db, "c", ["u"], 1);
    expect(await findStoredOfResponse(db.read, "r00000000")).toMatchObject({
      ...{ isScored: true, takenBack: 0, campaignTitle: { en: "c" }, unit: { nameEn: "u" } },
    });
  });
});
