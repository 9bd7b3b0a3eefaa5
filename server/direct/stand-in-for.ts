import { takesAnswers } from "@/db/queries/personal/response";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { ORDER_SEEDS } from "@/lib/instrument/option-order";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { database } from "../platform/database";
import type { StandIn } from "../platform/request-context";
import type { Visitor } from "../platform/visitor";
import { openResponse } from "../response/own-response";
import { readAnswers } from "../response/stored-answers";

/** The id of what stands in for a response: no response has it. */
const STAND_IN = "unanswered";

/**
 * What stands in for a response on a page of its questions; null where the page is its own: some of its questions are
 * answered, it takes no answers, or whoever asks may not open it. Only scenarios depend on the order of options.
 */
export async function standInFor(
  { id, step: stepId }: { id: string; step: string },
  visitor: Visitor,
): Promise<StandIn | null> {
  const response = await openResponse(id, visitor);
  if (response === null) return null;
  const { instrumentVersion, shuffleSeed } = response;
  const step = questionnaireSteps(instrumentOf(instrumentVersion)).find((each) => each.id === stepId);
  const isScenario = step?.kind === "scenario";
  if (!step || (isScenario && !ORDER_SEEDS.includes(shuffleSeed))) return null;
  if (!(await takesAnswers(database().read, response, database().now()))) return null;
  const answers = await readAnswers(database().read, response);
  if (step.itemIds.some((item) => item in answers)) return null;
  return { id: STAND_IN, instrumentVersion, shuffleSeed: isScenario ? shuffleSeed : 0 };
}
