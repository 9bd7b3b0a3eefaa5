/**
 * What `release.ts` puts into a database: a ministry whose campaign has been answered, and another one's campaign.
 * Apart, because browser tests cannot load the instrument as the rest does.
 */
export const RELEASE = {
  campaign: "published",
  ministry: "MIN",
  department: "DEP-A",
  division: "DIV-A1",
  otherDepartment: "DEP-B",
  /** Too few people for a figure of its own: they count in the other department. */
  small: "DIV-B1",
  otherCampaign: "elsewhere",
  otherMinistry: "OTHER",
} as const;
