import type { Instrument } from "../instrument/schema";
import { questionnaireSteps } from "../instrument/steps";

/** The pages before and behind a page of the questionnaire, by their names; none is before the first. */
export function neighbours(instrument: Instrument, stepId: string): { back: string | undefined; next: string } {
  const steps = questionnaireSteps(instrument);
  const index = steps.findIndex((step) => step.id === stepId);
  return { back: steps[index - 1]?.id, next: steps[index + 1]?.id ?? "check" };
}
