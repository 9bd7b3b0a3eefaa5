import { listCampaigns } from "@/db/queries/organisation/campaign";
import { listHeldRoles } from "@/db/queries/organisation/person";
import { listTree } from "@/db/queries/organisation/unit";
import type { Reader } from "@/db/write";
import { isInEffect } from "@/lib/access/reviewer-standing";
import { isMailAvailable } from "../platform/settings";
import { listReviewerStandings } from "./reviewer-role";

/** What a new installation needs before its first campaign, in order. */
export const FIRST_STEPS = ["mail", "units", "manager", "reviewer", "rehearsal", "campaign"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** Which first steps are done; null once a campaign has been confirmed, when nobody needs them any more. */
export async function findFirstSteps(db: Reader): Promise<Readonly<Record<FirstStep, boolean>> | null> {
  const campaigns = await listCampaigns(db);
  if (campaigns.some(({ confirmedAt, isRehearsal }) => confirmedAt !== null && !isRehearsal)) return null;
  const held = await listHeldRoles(db);
  return {
    mail: isMailAvailable(),
    units: (await listTree(db)).length > 0,
    manager: held.some(({ role }) => role === "manager"),
    reviewer: (await listReviewerStandings(db)).some(({ standing }) => isInEffect(standing)),
    rehearsal: campaigns.some(({ isRehearsal }) => isRehearsal),
    campaign: false,
  };
}
