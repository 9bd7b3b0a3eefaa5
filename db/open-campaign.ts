import { and, gt, isNotNull, isNull, lte } from "drizzle-orm";
import { campaign } from "./schema/campaign";

/** Campaigns that take answers at `now`: by their times, and not closed for good. */
export const isOpenAt = (now: Date) =>
  and(
    isNotNull(campaign.confirmedAt),
    isNull(campaign.closedAt),
    lte(campaign.opensAt, now),
    gt(campaign.closesAt, now),
  );
