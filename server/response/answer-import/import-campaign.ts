import { findCampaign, listCampaignUnits } from "@/db/queries/organisation/campaign";
import type { Reader } from "@/db/write";
import { campaignStatus } from "@/lib/campaign/status";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { unitsByCode } from "@/lib/organisation/units-by-code";
import { quotedText } from "@/lib/json-file/quoted";
import type { ImportTarget } from "./read-answers-file";

type CampaignFound = { ok: true; target: ImportTarget } | { ok: false; reason: string };

const WHY_NOT = {
  draft: "is a draft; confirm it and wait until it opens",
  scheduled: "has not opened yet; wait until it opens",
  closed: "is closed; answers are taken into open campaigns only",
} as const;

/** Where the answers of an open campaign go; or one sentence on why no answers can be taken into it at `now`. */
export async function findImportCampaign(db: Reader, id: string, now: Date): Promise<CampaignFound> {
  const refuse = (why: string): CampaignFound => ({ ok: false, reason: `--campaign: ${why}` });
  const campaign = await findCampaign(db, id);
  if (!campaign) return refuse(`there is no campaign ${quotedText(id)}; its id is in the address of its page`);
  const status = campaign.closedAt === null ? campaignStatus(campaign, now) : "closed";
  if (status !== "open") return refuse(`the campaign ${WHY_NOT[status]}`);
  if (campaign.openedAt === null) return refuse("the campaign is just being opened; try again in some minutes");
  const units = await listCampaignUnits(db, id);
  const unitIds = new Map([...unitsByCode(units)].map(([code, { unitId }]) => [code, unitId]));
  return { ok: true, target: { unitIds, instrument: instrumentOf(campaign.instrumentVersion) } };
}
