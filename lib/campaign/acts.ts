import type { CampaignStanding } from "./status";

/** What a manager can do with a campaign, each on a page of its own. */
export type CampaignAct = "edit" | "confirm" | "withdraw" | "extend" | "close" | "copy" | "rehearse" | "delete";

/**
 * What can be done in which standing, in the order in which pages offer it. What is closed is only looked at; a rehearsal
 * can be deleted, because nobody has answered it.
 */
export const ACTS: Record<CampaignStanding, readonly CampaignAct[]> = {
  draft: ["confirm", "edit", "rehearse", "copy", "delete"],
  scheduled: ["withdraw", "rehearse", "copy"],
  open: ["extend", "close", "copy"],
  closed: ["copy"],
  rehearsal: ["delete"],
};

/** Acts whose page is a question and one button. */
export const PLAIN_ACTS = ["withdraw", "close", "copy", "rehearse", "delete"] as const satisfies readonly CampaignAct[];
export type PlainAct = (typeof PLAIN_ACTS)[number];

export function isPlainAct(name: string): name is PlainAct {
  return (PLAIN_ACTS as readonly string[]).includes(name);
}
