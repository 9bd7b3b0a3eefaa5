import type { CampaignStatus } from "./status";

/** What a manager can do with a campaign, each on a page of its own. */
export type CampaignAct = "edit" | "confirm" | "withdraw" | "extend" | "close" | "copy" | "delete";

/** What can be done in which status, in the order in which pages offer it. What is closed is only looked at. */
export const ACTS: Record<CampaignStatus, readonly CampaignAct[]> = {
  draft: ["confirm", "edit", "copy", "delete"],
  scheduled: ["withdraw", "copy"],
  open: ["extend", "close", "copy"],
  closed: ["copy"],
};

/** Acts whose page is a question and one button. */
export const PLAIN_ACTS = ["withdraw", "close", "copy", "delete"] as const satisfies readonly CampaignAct[];
export type PlainAct = (typeof PLAIN_ACTS)[number];

export function isPlainAct(name: string): name is PlainAct {
  return (PLAIN_ACTS as readonly string[]).includes(name);
}
