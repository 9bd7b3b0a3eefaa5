import type { Reader } from "@/db/write";
import type { FileWish } from "@/server/document/file-orders";
import type { MadeFile } from "@/server/document/file-response";
import { makeInThread } from "@/server/document/file-thread";
import type { ReachedCampaign } from "../reach";
import { campaignFacts } from "../reports";
import { readStoredTables } from "./stored-tables";

/** The tables of a campaign, by the names of their files. */
const TABLES = { "tables.xlsx": "xlsx", "tables.csv": "csv" } as const;

const CODEBOOK = "codebook.json";

export type CampaignFileName = keyof typeof TABLES | typeof CODEBOOK;

export function isCampaignFileName(name: string): name is CampaignFileName {
  return name === CODEBOOK || Object.hasOwn(TABLES, name);
}

/** A file about a campaign as far as it is in reach. Null before its release. */
export async function makeCampaignFile(
  db: Reader,
  reached: ReachedCampaign,
  { name, ...wish }: FileWish & { name: CampaignFileName },
): Promise<MadeFile | null> {
  const campaign = campaignFacts(reached);
  if (!campaign) return null;
  if (name === CODEBOOK) {
    const content = await makeInThread(() => ({ kind: "codebook", campaign, isSimulated: wish.isSimulated }));
    return { name: "codebook", format: "json", content };
  }
  const format = TABLES[name];
  const content = await makeInThread(async () => {
    const tables = await readStoredTables(db, reached, campaign, wish.locale);
    return { kind: "tables", format, tables, wish };
  });
  return { name: "tables", format, content };
}
