import type { FormRefusal } from "../form/form-state";
import type { Locale } from "../instrument/locales";
import { timeText } from "../text/time-text";
import type { CAMPAIGN_ERRORS } from "./campaign-schema";
import type { UnitConflict } from "./period";

/**
 * What stands in the way of a campaign, each with a sentence of its own. That it is not a draft any more, or not open,
 * is nothing to be put right in a form: its page says so.
 */
export type CampaignRefusal =
  | { kind: "units-gone" }
  | { kind: "opens-past" }
  | { kind: "closes-earlier" }
  | { kind: "too-long" }
  | ({ kind: "units-taken" } & UnitConflict)
  | { kind: "next-campaign"; unitId: string; opensAt: Date };

/** The complaint at the field to change; `unit` names the unit of the refusal, if it is about one. */
export function complaintAbout<Field extends string>(
  field: Field,
  refusal: CampaignRefusal,
  unit: string,
  locale: Locale,
): FormRefusal<typeof CAMPAIGN_ERRORS, Field> {
  switch (refusal.kind) {
    case "units-taken":
      return { field, code: refusal.kind, facts: { unit, date: timeText(refusal.possibleFrom, locale) } };
    case "next-campaign":
      return { field, code: refusal.kind, facts: { unit, date: timeText(refusal.opensAt, locale) } };
    case "units-gone":
    case "opens-past":
    case "closes-earlier":
    case "too-long":
      return { field, code: refusal.kind, facts: {} };
  }
}
