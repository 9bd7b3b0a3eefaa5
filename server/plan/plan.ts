import { commit } from "@/db/commit";
import { findPlan, type StoredPlan } from "@/db/queries/personal/plan";
import { findScore, type StoredResponse } from "@/db/queries/personal/response";
import type { Database, Reader } from "@/db/write";
import { addPlan, chooseSteps, markReminded, recordStep, removePlan } from "@/db/writes/plan";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { allowedDays, offeredDays } from "@/lib/plan/plan-days";
import type { SentStep } from "@/lib/plan/plan-form";
import { partsOfStep, stepOfKey, textKeyOf } from "@/lib/plan/step-id";
import { nextSteps } from "@/lib/result/next-steps";
import { readableScores } from "@/lib/scoring/readable-scores";
import { scoreResponse } from "@/lib/scoring/score-response";
import { keptParameters } from "../response/kept-parameters";
import { readAnswers } from "../response/stored-answers";
import { wordsIn } from "../platform/words";

/** The steps that the result of a submitted response offers, the most urgent first; null while it is open. */
async function offeredSteps(db: Reader, response: StoredResponse): Promise<readonly string[] | null> {
  const score = await findScore(db, response.id);
  if (!score) return null;
  const parameters = await keptParameters(db, response.campaignId, score.parameters);
  const scores = scoreResponse(instrumentOf(response.instrumentVersion), await readAnswers(db, response), parameters);
  const { principles } = readableScores(scores, parameters);
  return nextSteps(principles).flatMap(({ stepKeys }) => stepKeys.map(stepOfKey));
}

/** A step in words. */
export type StepText = { step: string; text: string; principleId: string; principle: string };

/** Steps in words; one that there is no more is left out. */
export function stepTexts({ instrumentVersion }: StoredResponse, steps: readonly string[], locale: Locale): StepText[] {
  const words = wordsIn(locale);
  const { principles } = instrumentOf(instrumentVersion);
  return steps.flatMap((step) => {
    const parts = partsOfStep(step);
    const principle = principles.find(({ id }) => id === parts?.principleId);
    return principle
      ? [{ step, text: words(textKeyOf(step)), principleId: principle.id, principle: principle.shortName[locale] }]
      : [];
  });
}

/** The plan of a response, and the steps to choose from: those of the result, and those in the plan. */
export async function readPlan(
  db: Reader,
  response: StoredResponse,
): Promise<{ plan: StoredPlan | null; choosable: readonly string[] } | null> {
  const offered = await offeredSteps(db, response);
  if (offered === null) return null;
  const plan = await findPlan(db, response.id);
  const chosen = plan?.steps.map(({ step }) => step) ?? [];
  return { plan, choosable: [...new Set([...offered, ...chosen])] };
}

type Chosen = { ok: true } | { ok: false; reason: "none" | "steps-changed" };

/** Has these steps in the plan, new ones with the days that are offered; without any, the plan is deleted. */
export async function savePlanSteps(
  db: Database,
  response: StoredResponse,
  steps: readonly string[],
  now: Date,
): Promise<Chosen> {
  const found = await readPlan(db.read, response);
  if (!found || steps.some((step) => !found.choosable.includes(step))) return { ok: false, reason: "steps-changed" };
  if (steps.length === 0 && found.plan === null) return { ok: false, reason: "none" };
  const days = offeredDays(now);
  const rows = found.choosable
    .filter((step) => steps.includes(step))
    .map((step, place) => ({ step, dueOn: days[place] ?? "" }));
  const writes =
    rows.length === 0 ? removePlan(response.id) : [addPlan(response.id, now), ...chooseSteps(response.id, rows)];
  await commit(db, { kind: "plan-saved", at: now }, writes);
  return { ok: true };
}

type Saved = { ok: true } | { ok: false; place: SentStep["place"]; first: string; last: string };

/** Keeps dates, notes and ticks; refuses the first date outside of what the plan allows. */
export async function savePlan(
  db: Database,
  responseId: string,
  { steps, isReminded }: { steps: readonly SentStep[]; isReminded: boolean },
  now: Date,
): Promise<Saved> {
  const plan = await findPlan(db.read, responseId);
  if (!plan) return { ok: true };
  const [first, last] = allowedDays(plan.createdAt);
  const outside = steps.find(({ dueOn }) => dueOn < first || dueOn > last);
  if (outside) return { ok: false, place: outside.place, first, last };
  const writes = steps.map((each) => recordStep(responseId, each, now));
  await commit(db, { kind: "plan-saved", at: now }, [...writes, markReminded(responseId, isReminded)]);
  return { ok: true };
}
