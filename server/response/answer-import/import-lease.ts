import { type Lease, leaseOf } from "@/db/lease";
import type { Database } from "@/db/write";

const LEASE = "answer-import";
/** How long an import that broke off keeps the next one waiting. */
const LEASE_MS = 30_000;

/** Does a work on answers from elsewhere, of which there is one at a time; null while another is on its way. */
export async function withImportLease<Result>(
  db: Database,
  work: (hold: Lease["hold"]) => Promise<Result>,
): Promise<Result | null> {
  const { hold, giveBack } = leaseOf(db, LEASE, LEASE_MS);
  if (!(await hold())) return null;
  try {
    return await work(hold);
  } finally {
    await giveBack();
  }
}
