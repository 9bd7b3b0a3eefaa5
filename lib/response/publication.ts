/**
 * How a response stands to the figures of its campaign. "none": it is in no campaign. "withheld": its person has asked
 * that it joins none. "open": the campaign takes answers, nothing is read yet. "unsubmitted": the campaign closed before
 * it was. "closing": the figures are being made. "published": they are made, and stay.
 */
export type Publication = "none" | "withheld" | "open" | "unsubmitted" | "closing" | "published";

type Standing = {
  /** Null outside any campaign. */
  campaign: { closesAt: Date; closedAt: Date | null } | null;
  releasedAt: Date | null;
  submittedAt: Date | null;
  withheldAt: Date | null;
};

/** Whether its person can still say that a response joins no figure, or joins them again: as long as it takes answers. */
export function isWithholdable({ campaign }: Pick<Standing, "campaign">, now: Date): boolean {
  return campaign !== null && campaign.closedAt === null && now < campaign.closesAt;
}

/** How a response stands at `now` (architecture.md, "The release"). */
export function publicationOf(standing: Standing, now: Date): Publication {
  const { campaign, releasedAt, submittedAt, withheldAt } = standing;
  if (campaign === null) return "none";
  if (withheldAt !== null) return "withheld";
  if (isWithholdable(standing, now)) return "open";
  if (submittedAt === null) return "unsubmitted";
  return releasedAt === null ? "closing" : "published";
}
