/** Draft: being prepared. Scheduled: confirmed, opens by itself. A closed campaign never changes. */
export type CampaignStatus = "draft" | "scheduled" | "open" | "closed";

export type CampaignTimes = { confirmedAt: Date | null; opensAt: Date; closesAt: Date };

/**
 * Where a campaign stands at `now`. It follows from its times alone, so that nobody can answer a minute late because
 * the worker was down: open from `opensAt` on, closed from `closesAt` on.
 */
export function campaignStatus({ confirmedAt, opensAt, closesAt }: CampaignTimes, now: Date): CampaignStatus {
  if (confirmedAt === null) return "draft";
  if (now < opensAt) return "scheduled";
  return now < closesAt ? "open" : "closed";
}

/** How a campaign is spoken of: by its status, or as a rehearsal, which has been over since it was made. */
export type CampaignStanding = CampaignStatus | "rehearsal";

/** Where a campaign stands at `now`, or that it is a rehearsal. */
export function campaignStanding(campaign: CampaignTimes & { isRehearsal: boolean }, now: Date): CampaignStanding {
  return campaign.isRehearsal ? "rehearsal" : campaignStatus(campaign, now);
}
