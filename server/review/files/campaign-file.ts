import type { Reader } from "@/db/write";
import type { FileWish } from "@/server/document/file-orders";
import type { MadeFile } from "@/server/document/file-response";
import { makeInThread } from "@/server/document/file-thread";
import type { ReachedCampaign } from "../reach";
import { campaignFacts } from "../reports";
import { readStoredTables } from "./stored-tables";

/** Files with the units of a campaign, by their names. */
const TABLES = {
  "tables.xlsx": { of: "tables", format: "xlsx" },
  "tables.csv": { of: "tables", format: "csv" },
  "open-data.csv": { of: "open-data", format: "csv" },
} as const;

/** Descriptions for machines, in all languages, by the names of their files. */
const CODEBOOKS = { "codebook.json": "tables", "open-data-codebook.json": "open-data" } as const;

type CodebookName = keyof typeof CODEBOOKS;
export type CampaignFileName = keyof typeof TABLES | CodebookName;

/** Files of the organisation, for whoever reaches all of the campaign. */
const OF_THE_WHOLE: readonly CampaignFileName[] = ["open-data.csv", "open-data-codebook.json"];

const isCodebook = (name: string): name is CodebookName => Object.hasOwn(CODEBOOKS, name);

export function isCampaignFileName(name: string): name is CampaignFileName {
  return isCodebook(name) || Object.hasOwn(TABLES, name);
}

const stemOf = (name: CampaignFileName) => name.replace(/\.\w+$/, "");

/** A file about a campaign as far as it is in reach. Null before its release, and for what takes all of its units. */
export async function makeCampaignFile(
  db: Reader,
  reached: ReachedCampaign,
  { name, ...wish }: FileWish & { name: CampaignFileName },
): Promise<MadeFile | null> {
  const campaign = campaignFacts(reached);
  if (!campaign || (OF_THE_WHOLE.includes(name) && !reached.isWhole)) return null;
  if (isCodebook(name)) {
    const of = CODEBOOKS[name];
    const content = await makeInThread(() => ({ kind: "codebook", of, campaign, isSimulated: wish.isSimulated }));
    return { name: stemOf(name), format: "json", content };
  }
  const { of, format } = TABLES[name];
  const content = await makeInThread(async () => {
    const tables = await readStoredTables(db, reached, campaign, wish.locale);
    return { kind: "tables", of, format, tables, wish };
  });
  return { name: stemOf(name), format, content };
}
