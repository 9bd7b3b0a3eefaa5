import { createHash, randomBytes } from "node:crypto";
import type { ReleasedUnit, StoredUnitFigures } from "@/lib/release/figures";
import type { Publication } from "@/lib/release/publish";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A value as JSON with the keys of every object in order, so that equal values are equal texts. */
export function canonicalJson(value: unknown): string {
  const inOrder = (_key: string, entry: unknown) =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry;
  return JSON.stringify(value, inOrder);
}

/** A released unit as stored: the units that each column covers as a digest. */
export function toStored({ coveredUnitIds, ...unit }: ReleasedUnit): StoredUnitFigures {
  const digests = Object.entries(coveredUnitIds).map(([columnId, unitIds]) => [columnId, sha256(unitIds.join("\n"))]);
  return { ...unit, coverage: Object.fromEntries(digests) as StoredUnitFigures["coverage"] };
}

/** A new salt: 256 random bits, in hexadecimal. */
export const newSalt = () => randomBytes(32).toString("hex");

/**
 * SHA-256 of what is published of a campaign, in hexadecimal: every file carries it, and `verify` compares it. The salt
 * is stored and never published: without it a guess of somebody's answers could be tried against the hash
 * (architecture.md, "Insiders").
 */
export function publicationHash(
  { id: campaignId, instrumentVersion }: { id: string; instrumentVersion: string },
  publication: Omit<Publication, "units"> & { units: readonly StoredUnitFigures[] },
  salt: string,
): string {
  return sha256(canonicalJson({ salt, campaignId, instrumentVersion, ...publication }));
}
