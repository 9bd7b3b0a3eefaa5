import type { Reader } from "@/db/write";
import type { Locale } from "@/lib/instrument/locales";
import { codebookJson } from "@/lib/review/files/codebook-json";
import type { FileContext } from "@/lib/review/files/file-context";
import { inEachLanguage } from "@/lib/review/files/plain-texts";
import type { UnitRow } from "@/lib/review/files/table-columns";
import { tableSheets, unitTable } from "@/lib/review/files/table-sheets";
import type { CampaignFacts } from "@/lib/review/unit-report";
import type { MadeFile } from "@/server/document/file-response";
import type { ReachedCampaign } from "../reach";
import { campaignFacts } from "../reports";
import { csvFile } from "./csv-file";
import { fileContext, type FileWish } from "./file-context";
import { listUnitRows } from "./unit-rows";
import { xlsxFile } from "./xlsx-file";

type Make = (context: FileContext, campaign: CampaignFacts, rows: readonly UnitRow[]) => Buffer | Promise<Buffer>;

/** The tables of a campaign, by the names of their files. */
const TABLES = {
  "tables.xlsx": ["xlsx", (context, campaign, rows) => xlsxFile(tableSheets(context, campaign, rows), context.words)],
  "tables.csv": ["csv", (context, campaign, rows) => csvFile(unitTable(context, campaign, rows), context.locale)],
} as const satisfies Record<string, readonly [MadeFile["format"], Make]>;

const CODEBOOK = "codebook.json";

export type CampaignFileName = keyof typeof TABLES | typeof CODEBOOK;

export function isCampaignFileName(name: string): name is CampaignFileName {
  return name === CODEBOOK || Object.hasOwn(TABLES, name);
}

/** The codebook for machines, in all languages. */
export function codebookFile(campaign: CampaignFacts, contextOf: (locale: Locale) => FileContext): Buffer {
  return Buffer.from(`${JSON.stringify(codebookJson(inEachLanguage(contextOf), campaign), null, 2)}\n`);
}

/** A file about a campaign as far as it is in reach. Null before its release. */
export async function makeCampaignFile(
  db: Reader,
  reached: ReachedCampaign,
  { name, locale, isSimulated }: FileWish & { name: CampaignFileName },
): Promise<MadeFile | null> {
  const campaign = campaignFacts(reached);
  if (!campaign) return null;
  if (name === CODEBOOK)
    return {
      name: "codebook",
      format: "json",
      content: codebookFile(campaign, (each) => fileContext(campaign.instrumentVersion, each, isSimulated)),
    };
  const [format, make] = TABLES[name];
  const rows = await listUnitRows(db, reached, locale);
  const context = fileContext(campaign.instrumentVersion, locale, isSimulated);
  return { name: "tables", format, content: await make(context, campaign, rows) };
}
