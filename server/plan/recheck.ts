import { commit } from "@/db/commit";
import { findPlan, findRecheck } from "@/db/queries/personal/plan";
import { findUnitOfAuthor, type StoredResponse } from "@/db/queries/personal/response";
import type { Database, Reader } from "@/db/write";
import { addRecheck } from "@/db/writes/plan";
import { dayOf } from "@/lib/clock";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { recheckDay } from "@/lib/plan/plan-days";
import { isStatement, type StatementId } from "@/lib/plan/recheck-form";
import { partsOfStep } from "@/lib/plan/step-id";
import { answerRules, type AnswerValue, parseField } from "@/lib/response/answers";
import { type History, historyOf } from "@/lib/result/history";
import { readPast } from "../response/history";
import { parametersFor } from "../response/own-parameters";

/** "early": until `day`. "open": with the statements to be answered. "answered": with what has changed. */
export type Recheck =
  | { state: "early"; day: string }
  | { state: "open"; statements: readonly StatementId[] }
  | { state: "answered"; history: History };

/** The statements on the principles of these steps, in the order in which the questionnaire asks them. */
function statementsOf({ instrumentVersion }: StoredResponse, steps: readonly string[]): StatementId[] {
  const chosen = steps.map((step) => partsOfStep(step)?.principleId);
  return instrumentOf(instrumentVersion)
    .behaviourItems.filter(({ principleId }) => chosen.includes(principleId))
    .toSorted((one, other) => one.order - other.order)
    .map(({ id }) => id)
    .filter(isStatement);
}

/** What has changed of the principles that were answered once more, by the rule of all results (measurement.md §7). */
async function readChange(
  db: Reader,
  response: StoredResponse,
  { answers, parameters, answeredAt }: NonNullable<Awaited<ReturnType<typeof findRecheck>>>,
): Promise<History | null> {
  const past = await readPast(db, response);
  if (past === null) return null;
  const { instrument } = past;
  const history = historyOf([past, { submittedAt: answeredAt, instrument, answers, parameters }]);
  const asked = instrument.behaviourItems.filter(({ id }) => Object.hasOwn(answers, id));
  return (
    history && { ...history, rows: history.rows.filter(({ id }) => asked.some((item) => item.principleId === id)) }
  );
}

/** Where the answering once more stands; null without a plan. */
export async function readRecheck(db: Reader, response: StoredResponse, now: Date): Promise<Recheck | null> {
  const plan = await findPlan(db, response.id);
  if (plan === null) return null;
  const stored = await findRecheck(db, response.id);
  const history = stored && (await readChange(db, response, stored));
  if (history) return { state: "answered", history };
  const day = recheckDay(plan.createdAt);
  if (dayOf(now) < day) return { state: "early", day };
  const steps = plan.steps.map(({ step }) => step);
  return { state: "open", statements: statementsOf(response, steps) };
}

type Kept = { ok: true } | { ok: false; reason: "none" | "option"; field: StatementId };

/** Keeps answers to the statements that are open, once, with the parameters of today. Others are not looked at. */
export async function saveRecheck(
  db: Database,
  response: StoredResponse,
  given: Readonly<Partial<Record<StatementId, string | undefined>>>,
  now: Date,
): Promise<Kept> {
  const found = await readRecheck(db.read, response, now);
  if (found?.state !== "open") return { ok: true };
  const [first] = found.statements;
  const instrument = instrumentOf(response.instrumentVersion);
  const rules = answerRules(instrument);
  const answers: Record<string, AnswerValue> = {};
  for (const id of found.statements) {
    if (given[id] === undefined) continue;
    const parsed = parseField(rules, id, given[id]);
    if (!parsed.ok) return { ok: false, reason: "option", field: id };
    answers[id] = parsed.value;
  }
  if (first === undefined) return { ok: true };
  if (Object.keys(answers).length === 0) return { ok: false, reason: "none", field: first };
  const parameters = await parametersFor(db.read, await findUnitOfAuthor(db.read, response.id), instrument);
  const kept = addRecheck({ responseId: response.id, answers, parameters, answeredAt: now });
  await commit(db, { kind: "plan-saved", at: now }, [kept]);
  return { ok: true };
}
