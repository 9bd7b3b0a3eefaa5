import { type CampaignPlan } from "./campaign-schema";
import { toTimeInput } from "../clock";

/** What the form about a campaign shows: what was typed, and what is wrong with it in the reader's words. */
export type CampaignFormState = {
  values: Readonly<Record<string, string>>;
  units: readonly string[];
  errors: readonly { field: string; message: string }[];
};

/** The form for what is stored. */
export function formOf(plan: Omit<CampaignPlan, "unitIds">, units: readonly string[]): CampaignFormState {
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
    units,
    errors: [],
  };
}
