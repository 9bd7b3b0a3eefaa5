import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findTokenByHash, listTokens } from "@/db/queries/organisation/api-token";
import { listActs } from "@/db/queries/organisation/audit";
import { listScopes } from "@/db/queries/organisation/person";
import { findUnit } from "@/db/queries/organisation/unit";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { askConfirmation, markRoleConfirmed, removePerson, removeRole, replaceScopes } from "@/db/writes/person";
import type { TokenDays } from "@/lib/access/token-schema";
import { changeUnit } from "../organisation/units";
import { findTokenReach } from "./token-reach";
import { tokenHash } from "./token-secret";
import { makeToken, revokeToken } from "./tokens";

// Half past one in the night of 2 March in Kazakhstan.
const NOW = new Date("2026-03-01T20:30:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const daysLater = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, {
    units: [{ id: "M" }, { id: "A", parentId: "M" }, { id: "A1", parentId: "A" }, { id: "B", parentId: "M" }],
    people: [
      {
        ...{ id: "reviewer", email: "r@example.kz", name: "R", roles: ["reviewer", "manager"] },
        scopes: [
          { role: "reviewer", unitId: "A" },
          { role: "reviewer", unitId: "B" },
          { role: "manager", unitId: "M" },
        ],
      },
      {
        id: "other",
        email: "o@example.kz",
        name: "O",
        roles: ["reviewer"],
        scopes: [{ role: "reviewer", unitId: "M" }],
      },
    ],
  });
});
afterEach(() => db.close());

const ownerOf = async (id: string) => ({ id, scopes: await listScopes(db.read, id) });

async function make(unit = "A", days: TokenDays = 30): Promise<string> {
  const made = await makeToken(db, await ownerOf("reviewer"), { name: "Monthly report", unit, days }, NOW);
  if (!made.ok) throw new Error(made.reason);
  return made.token.secret;
}

const reach = (secret: string, at = NOW) => findTokenReach(db, secret, at);
const refusal = async (secret: string, at = NOW) => {
  const found = await reach(secret, at);
  return found.ok ? null : found.reason;
};
const own = () => listTokens(db.read, "reviewer");

describe("a token", () => {
  it("reads its unit, and nothing else that its owner reaches", async () => {
    expect(await reach(await make("A"))).toEqual({
      ok: true,
      standing: "confirmed",
      reviewer: { personId: "reviewer", scopes: [{ role: "reviewer", unitId: "A" }] },
    });
  });

  it("is kept as a hash only", async () => {
    const secret = await make();
    const stored = await findTokenByHash(db.read, tokenHash(secret));
    expect(stored?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(secret.slice(4));
    expect(JSON.stringify(await own())).not.toContain(stored?.tokenHash);
  });

  it("is made for units given to its owner as a reviewer only", async () => {
    const owner = await ownerOf("reviewer");
    for (const unit of ["M", "A1", "nowhere"])
      expect(await makeToken(db, owner, { name: "x", unit, days: 30 }, NOW)).toEqual({ ok: false, reason: "unit" });
    expect(await own()).toEqual([]);
  });

  it("ends after the days chosen", async () => {
    const secret = await make("A", 90);
    expect(await refusal(secret, new Date(daysLater(90).getTime() - 1))).toBeNull();
    expect(await refusal(secret, daysLater(90))).toBe("token-expired");
  });

  it("ends when its owner revokes it, once, and by nobody else", async () => {
    const secret = await make();
    const [{ id } = { id: "" }] = await own();
    expect(await revokeToken(db, id, "other", NOW)).toBe(false);
    expect(await refusal(secret)).toBeNull();
    expect(await revokeToken(db, id, "reviewer", daysLater(1))).toBe(true);
    expect(await revokeToken(db, id, "reviewer", daysLater(2))).toBe(false);
    expect(await refusal(secret)).toBe("token-revoked");
    expect((await own())[0]?.revokedAt).toEqual(daysLater(1));
  });

  it("is unknown when it was never made", async () => {
    await make();
    expect(await refusal(`csa_${"A".repeat(43)}`)).toBe("token-unknown");
  });

  it("does not work while its owner is no reviewer", async () => {
    const secret = await make();
    await db.apply([removeRole("reviewer", "reviewer")]);
    expect(await refusal(secret)).toBe("token-without-reach");
  });

  it("does not work while its owner's role waits for a second person", async () => {
    const secret = await make();
    await seedOrganisation(db, {
      people: [{ id: "auditor", email: "a@example.kz", name: "A", roles: ["auditor"], passwordHash: "hash" }],
    });
    expect(await refusal(secret)).toBeNull();
    await db.apply([askConfirmation("reviewer", "reviewer", NOW)]);
    expect(await refusal(secret)).toBe("token-without-reach");
    await db.apply([markRoleConfirmed("reviewer", "reviewer", NOW, NOW)]);
    expect(await refusal(secret)).toBeNull();
  });

  it("works as long as its unit is within what its owner reviews", async () => {
    const secret = await make("A");
    await db.apply(replaceScopes("reviewer", [{ role: "reviewer", unitId: "M" }]));
    expect(await refusal(secret)).toBeNull();
    await db.apply(replaceScopes("reviewer", [{ role: "reviewer", unitId: "A1" }]));
    expect(await refusal(secret)).toBe("token-without-reach");
    // The manager's reach is no reviewer's.
    await db.apply(replaceScopes("reviewer", [{ role: "manager", unitId: "M" }]));
    expect(await refusal(secret)).toBe("token-without-reach");
  });

  it("goes with its owner", async () => {
    const secret = await make();
    await db.apply([removePerson("reviewer")]);
    expect(await refusal(secret)).toBe("token-unknown");
  });

  it("is no reason to keep a unit that nobody speaks of any more", async () => {
    const secret = await make("B");
    expect(await changeUnit(db, "B", "delete", "other", NOW)).toBe(false);
    expect(await refusal(secret)).toBeNull();
    await db.apply(replaceScopes("reviewer", [{ role: "reviewer", unitId: "A" }]));
    expect(await changeUnit(db, "B", "delete", "other", NOW)).toBe(true);
    expect(await findUnit(db.read, "B")).toBeUndefined();
    expect(await refusal(secret)).toBe("token-unknown");
  });
});

describe("the list of tokens", () => {
  it("shows one's own, with the last day of use in Kazakhstan", async () => {
    const secret = await make("A", 365);
    expect(await own()).toMatchObject([
      {
        ...{ name: "Monthly report", unitId: "A", lastUsedDay: null, revokedAt: null },
        ...{ createdAt: NOW, expiresAt: daysLater(365), unit: { code: "A" } },
      },
    ]);
    await reach(secret);
    expect((await own())[0]?.lastUsedDay).toBe("2026-03-02");
    await reach(secret, daysLater(1));
    expect((await own())[0]?.lastUsedDay).toBe("2026-03-03");
    await refusal(secret, daysLater(400));
    expect((await own())[0]?.lastUsedDay).toBe("2026-03-03");
    expect(await listTokens(db.read, "other")).toEqual([]);
  });

  it("leaves in the audit who made and revoked one for which unit, and no use of it", async () => {
    await reach(await make());
    await revokeToken(db, (await own())[0]?.id ?? "", "reviewer", daysLater(1));
    const acts = await listActs(db.read, { kind: null, offset: 0, limit: 10 });
    expect(acts.map(({ kind, actorId, subjectId }) => [kind, actorId, subjectId])).toEqual([
      ["token-revoked", "reviewer", "A"],
      ["token-made", "reviewer", "A"],
    ]);
  });
});
