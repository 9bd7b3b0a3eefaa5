import type { StoredCampaign } from "@/db/queries/organisation/campaign";
import { countSubmitted, listSubmitted, type SubmittedResponse } from "@/db/queries/personal/submitted";
import type { Reader } from "@/db/write";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { ONLINE } from "@/lib/release/figures";
import { noResponses, type ResponsePools, responseReader } from "@/lib/release/response-pools";
import type { SubmittedRow } from "@/lib/release/submitted-row";
import { parseStored } from "../response/stored-answers";
import { countInvented, inventedPages } from "./invented-responses";

/** Responses of one page. */
const PAGE = 1_000;

function toRow(
  instrumentVersion: string,
  { score, unitId, importId, createdAt, submittedAt, ...row }: SubmittedResponse,
): SubmittedRow {
  if (unitId === null || submittedAt === null) throw new Error("A submitted response of a campaign has no unit.");
  return {
    unitId,
    origin: importId ?? ONLINE,
    language: row.language,
    // Where the clock was put right in between nobody knows how long it took.
    seconds:
      importId === null && submittedAt >= createdAt ? (submittedAt.getTime() - createdAt.getTime()) / 1000 : null,
    indices: { P1: score.p1, P2: score.p2, P3: score.p3, P4: score.p4, P5: score.p5, P6: score.p6, P7: score.p7 },
    scenarioScore: score.scenarioScore,
    obstacles: score.obstacles,
    answers: parseStored(instrumentVersion, row.answers),
  };
}

/** What the release asks of a campaign whose responses it reads. */
type Read = Pick<StoredCampaign, "id" | "instrumentVersion" | "isRehearsal">;

/** Submitted responses of a campaign, page by page. */
async function* storedPages(db: Reader, { id, instrumentVersion }: Read): AsyncGenerator<SubmittedRow[], undefined> {
  let lastId = "";
  for (;;) {
    const page = await listSubmitted(db, id, lastId, PAGE);
    if (page.length === 0) return;
    yield page.map((response) => toRow(instrumentVersion, response));
    lastId = page.at(-1)?.id ?? lastId;
  }
}

/** How many responses the release of a campaign reads. */
export function countToRead(db: Reader, campaign: Read): Promise<number> {
  return campaign.isRehearsal ? countInvented(db, campaign) : countSubmitted(db, campaign.id);
}

/** A campaign's responses on their way into sums: read page by page, none kept. */
export type Reading = { pools: ResponsePools; done: number; readPage: () => Promise<boolean> };

/** Begins to read, or to invent where it is a rehearsal; `readPage` reads a page and says whether there was one. */
export function readResponses(db: Reader, campaign: Read): Reading {
  const pools = noResponses();
  const add = responseReader(instrumentOf(campaign.instrumentVersion), pools);
  const pages = campaign.isRehearsal ? inventedPages(db, campaign, PAGE) : storedPages(db, campaign);
  const reading: Reading = {
    pools,
    done: 0,
    readPage: async () => {
      const page = await pages.next();
      if (page.done === true) return false;
      for (const row of page.value) add(row);
      reading.done += page.value.length;
      return true;
    },
  };
  return reading;
}
