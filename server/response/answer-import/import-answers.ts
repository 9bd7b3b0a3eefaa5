import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { findSameImport } from "@/db/queries/organisation/answer-import";
import { findPersonByEmail } from "@/db/queries/organisation/person";
import type { Lease } from "@/db/lease";
import type { Database } from "@/db/write";
import { markImported, startAnswerImport } from "@/db/writes/answer-import";
import { requireOpen } from "@/db/writes/campaign";
import { quotedText } from "@/lib/json-file/quoted";
import { timeText } from "@/lib/text/time-text";
import { believedTime } from "@/server/platform/clock-watch";
import { gentle } from "@/server/platform/gentle";
import { checkAnswersFile, type RightFile } from "./check-answers-file";
import { dropUnfinished } from "./drop-unfinished";
import { findImportCampaign } from "./import-campaign";
import { withImportLease } from "./import-lease";
import type { ImportTarget } from "./read-answers-file";
import { writeResponses } from "./write-responses";

/**
 * A file (its whole path), the campaign, and the e-mail address of whoever brought the file; `isAgain` takes answers
 * that the campaign has already.
 */
export type ImportRequest = { file: string; campaignId: string; by: string; isAgain: boolean };

/** `reasons`: a sentence for each, of which nothing was written. `empty`: rows without an answer. `missing`: items that have no column. */
export type ImportOutcome =
  | { ok: true; responses: number; empty: number; missing: readonly string[] }
  | { ok: false; reasons: readonly string[] };

/** What goes on outside: the time, and who is told how far it has come. */
export type Surroundings = { clock: () => Date; tell: (written: number, of: number) => void };

const refuse = (reason: string): ImportOutcome => ({ ok: false, reasons: [reason] });

const BUSY = refuse("another import is on its way, or has just broken off: wait half a minute, then run this again");
const NOT_AS_CHECKED = refuse("FILE: it changed while it was read, or another import began; run this again");
const CLOSED = refuse("--campaign: the campaign closed before all answers were written; nothing of them is kept");

const alreadyThere = ({ importedAt, responses }: { importedAt: Date; responses: number }) =>
  `FILE: the same answers are in this campaign since the import of ${responses} responses on ${timeText(importedAt, "en")}; ` +
  "add --again if they are to count twice";

type Prepared = { target: ImportTarget; actorId: string };

/** Who brings the file, and the units of the campaign; or what is wrong with the request. */
async function prepare(db: Database, { campaignId, by }: ImportRequest, now: Date): Promise<Prepared | ImportOutcome> {
  const actor = await findPersonByEmail(db.read, by);
  if (!actor) return refuse(`--by: nobody here has the e-mail address ${quotedText(by)}; give that of their account`);
  const campaign = await findImportCampaign(db.read, campaignId, now);
  return campaign.ok ? { target: campaign.target, actorId: actor.id } : refuse(campaign.reason);
}

/**
 * Writes a file that has been checked, in many small commits of what does not count, and makes it count in a last
 * short one, which refuses when the campaign has closed meanwhile.
 */
async function write(
  db: Database,
  { file, campaignId }: ImportRequest,
  { target, actorId }: Prepared,
  { rows, empty, missing, contentHash }: RightFile,
  { clock, tell, hold }: Surroundings & Pick<Lease, "hold">,
): Promise<ImportOutcome> {
  const into = { id: randomUUID(), campaignId, at: await believedTime(db.read, clock()) };
  await db.apply([startAnswerImport({ id: into.id, campaignId, actorId, importedAt: into.at, contentHash })]);
  const responses = await writeResponses(db, file, target, into, async (written) => {
    tell(written, rows);
    return hold();
  });
  if (responses !== rows) return NOT_AS_CHECKED;
  const now = clock();
  const event = { kind: "answers-imported", at: now, actorId, subjectId: campaignId } as const;
  const writes = [requireOpen(campaignId, now), ...markImported(into, responses, into.at)];
  return (await commit(db, event, writes)) ? { ok: true, responses, empty, missing } : CLOSED;
}

/**
 * Takes the answers of a file into an open campaign, all or none. What an import that broke off has left is removed
 * first, and what one that is refused has written at once.
 */
export async function importAnswers(
  database: Database,
  request: ImportRequest,
  surroundings: Surroundings,
): Promise<ImportOutcome> {
  const { clock } = surroundings;
  const db = gentle(database);
  const outcome = await withImportLease(database, async (hold) => {
    if (!(await dropUnfinished(db, hold))) return BUSY;
    const prepared = await prepare(db, request, clock());
    if ("ok" in prepared) return prepared;
    const checked = await checkAnswersFile(request.file, prepared.target);
    if (!checked.ok) return checked;
    const same = request.isAgain ? undefined : await findSameImport(db.read, request.campaignId, checked.contentHash);
    if (same) return refuse(alreadyThere(same));
    // Checking may have taken longer than the lease.
    if (!(await hold())) return BUSY;
    const written = await write(db, request, prepared, checked, { ...surroundings, hold });
    if (!written.ok) await dropUnfinished(db, hold);
    return written;
  });
  return outcome ?? BUSY;
}
