import { steps } from "@/lib/instrument/catalogue";

/** The pages before and behind a page of the questionnaire, behind the language. */
export function neighbours(responseId: string, stepId: string): { back: string; next: string } {
  const index = steps.findIndex((step) => step.id === stepId);
  const pathOf = (step: { id: string } | undefined, otherwise: string) =>
    `/response/${responseId}/${step?.id ?? otherwise}`;
  return { back: pathOf(steps[index - 1], "code"), next: pathOf(steps[index + 1], "check") };
}
