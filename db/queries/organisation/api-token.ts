import { desc, eq } from "drizzle-orm";
import { apiToken } from "@/db/schema/api-token";
import { unit } from "@/db/schema/unit";
import type { Reader } from "@/db/write";

export type StoredToken = typeof apiToken.$inferSelect;

/** A token as its owner's list shows it; nothing in it lets anybody in. */
export type ListedToken = Omit<StoredToken, "personId" | "tokenHash"> & {
  unit: { code: string; nameKk: string; nameRu: string; nameEn: string };
};

export async function findTokenByHash(db: Reader, tokenHash: string): Promise<StoredToken | undefined> {
  const [found] = await db.select().from(apiToken).where(eq(apiToken.tokenHash, tokenHash)).limit(1);
  return found;
}

/** A person's tokens, those that have ended included, the latest first. */
export async function listTokens(db: Reader, personId: string): Promise<ListedToken[]> {
  const { id, name, unitId, createdAt, expiresAt, lastUsedDay, revokedAt } = apiToken;
  const { code, nameKk, nameRu, nameEn } = unit;
  return db
    .select({
      ...{ id, name, unitId, createdAt, expiresAt, lastUsedDay, revokedAt },
      unit: { code, nameKk, nameRu, nameEn },
    })
    .from(apiToken)
    .innerJoin(unit, eq(unit.id, unitId))
    .where(eq(apiToken.personId, personId))
    .orderBy(desc(createdAt), desc(id));
}
