import { installation, SECRET_FINGERPRINT } from "../schema/installation";
import type { Write } from "../write";

/** Notes which secret this database belongs to, by its fingerprint; what was noted before is replaced. */
export function markSecret(fingerprint: string): Write {
  const row = { name: SECRET_FINGERPRINT, value: fingerprint };
  return {
    statement: (db) =>
      db
        .insert(installation)
        .values(row)
        .onConflictDoUpdate({ target: installation.name, set: { value: fingerprint } }),
  };
}
