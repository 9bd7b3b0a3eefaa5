import { randomUUID } from "node:crypto";
import { holdLease, returnLease } from "@/db/lease";
import type { Database } from "@/db/write";

const LEASE = "answer-import";
/** How long an import that broke off keeps the next one waiting. */
const LEASE_MS = 30_000;
/** How long it is kept without asking the database again. */
const RENEWED_FOR_MS = 5_000;

/** Renews the lease where it is time to; false when it was lost. */
export type Holds = () => Promise<boolean>;

/** Does a work on answers from elsewhere, of which there is one at a time; null while another is on its way. */
export async function withImportLease<Result>(
  db: Database,
  clock: () => Date,
  work: (holds: Holds) => Promise<Result>,
): Promise<Result | null> {
  const holder = randomUUID();
  let renewedAt = -Infinity;
  const holds = async () => {
    const now = clock();
    if (now.getTime() < renewedAt + RENEWED_FOR_MS) return true;
    renewedAt = now.getTime();
    return holdLease(db, LEASE, holder, now, new Date(renewedAt + LEASE_MS));
  };
  if (!(await holds())) return null;
  try {
    return await work(holds);
  } finally {
    await returnLease(db, LEASE, holder);
  }
}
