import { requirePermission } from "../platform/session";
import type { Reviewer } from "./reach";

/** Whoever is signed in as a reviewer, with the units given to them; "not found" for everybody else. */
export async function requireReviewer(): Promise<Reviewer> {
  const { id, scopes } = await requirePermission("units.review");
  return { personId: id, scopes };
}
