import { toTimeInput } from "../clock";
import type { Kept } from "../form/form-state";
import type { CampaignPlan } from "./campaign-schema";

/** The form for what is stored. */
export function formOf(plan: Omit<CampaignPlan, "unitIds">, units: readonly string[]): Kept {
  return {
    values: {
      "title-kk": plan.title.kk,
      "title-ru": plan.title.ru,
      "title-en": plan.title.en,
      "message-kk": plan.message.kk,
      "message-ru": plan.message.ru,
      "message-en": plan.message.en,
      opensAt: toTimeInput(plan.opensAt),
      closesAt: toTimeInput(plan.closesAt),
      instrumentVersion: plan.instrumentVersion,
      minimumGroup: String(plan.minimumGroup),
      reminderDays: plan.reminderDays.join(", "),
    },
    lists: { units },
  };
}
