import { findUnitsOfInvitation, type Invited } from "@/db/queries/personal/invitation";
import type { Reader } from "@/db/write";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";

/** The names of the unit in whose figures somebody's answers count, and of the one above; null where there is none. */
export async function findPlace(
  db: Reader,
  invited: Invited,
  locale: Locale,
): Promise<{ unit: string | null; above: string | null }> {
  const units = await findUnitsOfInvitation(db, invited);
  if (!units) return { unit: null, above: null };
  return { unit: unitName(units.own, locale), above: units.above ? unitName(units.above, locale) : null };
}
