import type { StoredResponse } from "@/db/queries/personal/response";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { questionnaireSteps } from "@/lib/instrument/steps";

/** The pages before and behind a page of the questionnaire, behind the language; before the first, where one came from. */
export function neighbours(response: StoredResponse, stepId: string): { back: string; next: string } {
  const steps = questionnaireSteps(instrumentOf(response.instrumentVersion));
  const index = steps.findIndex((step) => step.id === stepId);
  const pathOf = (id: string) => `/response/${response.id}/${id}`;
  const [before, behind] = [steps[index - 1], steps[index + 1]];
  return { back: before ? pathOf(before.id) : "", next: pathOf(behind?.id ?? "check") };
}
