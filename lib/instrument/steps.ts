import type { Instrument } from "./schema";

/** One page of the questionnaire, with the ids asked on it in order. */
export type Step = { id: string; kind: "survey" | "items" | "scenario"; itemIds: readonly string[] };

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;

/** The pages of the questionnaire in order: the survey questions, the item pages, a page for each scenario (measurement.md §3). */
export function questionnaireSteps(instrument: Instrument): readonly Step[] {
  const items = [...instrument.behaviourItems].sort(byOrder);
  const pages = [...new Set(items.map((item) => item.page))];
  return [
    { id: "survey", kind: "survey", itemIds: instrument.nationalItems.map((question) => question.id) },
    ...pages.map((page): Step => ({
      id: `items-${String(page)}`,
      kind: "items",
      itemIds: items.filter((item) => item.page === page).map((item) => item.id),
    })),
    ...[...instrument.sjtItems].sort(byOrder).map((item, index): Step => ({
      id: `scenario-${String(index + 1)}`,
      kind: "scenario",
      itemIds: [item.id],
    })),
  ];
}

/**
 * Where to go on after a break: the first id without an answer behind the last answered one, so that what was
 * skipped on purpose is not asked again. Null when nothing lies behind it: the answers can be checked.
 */
export function continuePoint(
  steps: readonly Step[],
  answeredIds: ReadonlySet<string>,
): { stepId: string; itemId: string; position: number } | null {
  const asked = steps.flatMap((step) => step.itemIds.map((itemId) => ({ stepId: step.id, itemId })));
  const lastAnswered = asked.findLastIndex((entry) => answeredIds.has(entry.itemId));
  const next = asked[lastAnswered + 1];
  return next ? { ...next, position: lastAnswered + 2 } : null;
}
