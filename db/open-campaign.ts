import { and, gt, isNotNull, isNull, lte, type Placeholder, sql } from "drizzle-orm";
import { campaign } from "./schema/campaign";

/** Campaigns that take answers at `now`: by their times, and not closed for good. */
export const isOpenAt = (now: Date | Placeholder) =>
  and(
    isNotNull(campaign.confirmedAt),
    isNull(campaign.closedAt),
    lte(campaign.opensAt, sql.param(now, campaign.opensAt)),
    gt(campaign.closesAt, sql.param(now, campaign.closesAt)),
  );
