import { findUnit } from "@/db/queries/organisation/unit";
import type { CAMPAIGN_ERRORS } from "@/lib/campaign/campaign-schema";
import { type CampaignRefusal, complaintAbout } from "@/lib/campaign/refusal";
import type { FormRefusal } from "@/lib/form/form-state";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { database } from "@/server/platform/database";

/** What stands in the way of a campaign, at the field to change, with the name of the unit that it is about. */
export async function campaignComplaint<Field extends string>(
  locale: Locale,
  field: Field,
  refusal: CampaignRefusal,
): Promise<FormRefusal<typeof CAMPAIGN_ERRORS, Field>> {
  const unit = "unitId" in refusal ? await findUnit(database().read, refusal.unitId) : undefined;
  return complaintAbout(field, refusal, unit ? unitName(unit, locale) : "", locale);
}
