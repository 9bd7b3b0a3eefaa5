"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { PLAN_PLACES, type PlanError, planForm, stepsForm } from "@/lib/plan/plan-form";
import { dayText } from "@/lib/text/time-text";
import { savePlan, savePlanSteps } from "@/server/plan/plan";
import { canBeReminded } from "@/server/plan/reminding";
import { database } from "@/server/platform/database";
import { ownResponse } from "@/server/response/guard";

/** Chooses the steps of the plan; without any, the plan is deleted. */
export const choose = ownResponse.action(
  "response/[id]/plan/actions.ts choose",
  async (visit, _: FormState<PlanError>, form: FormData): Promise<FormState<PlanError>> => {
    const { locale, response } = visit;
    const sent = readForm(stepsForm, form);
    if (!sent.ok) return sent.state;
    const saved = await savePlanSteps(database(), response, sent.data.steps, database().now());
    if (!saved.ok) return sent.refuse({ field: "steps", code: saved.reason, facts: {} });
    redirect(redirectPath(locale, `/response/${response.id}/${sent.data.steps.length === 0 ? "result" : "plan"}`));
  },
);

/** A box that was not ticked is not sent: what was ticked before must not come back. */
const UNTICKED = Object.fromEntries(
  [...PLAN_PLACES.map((place) => `done-${place}`), "remind"].map((tick) => [tick, ""]),
);
const withoutTicks = (state: FormState<PlanError>) => ({ ...state, values: { ...UNTICKED, ...state.values } });

/** Keeps dates, notes and ticks. */
export const save = ownResponse.action(
  "response/[id]/plan/actions.ts save",
  async (visit, _: FormState<PlanError>, form: FormData): Promise<FormState<PlanError>> => {
    const { locale, response } = visit;
    const sent = readForm(planForm, form);
    if (!sent.ok) return withoutTicks(sent.state);
    const isReminded = sent.data.isReminded && (await canBeReminded(response));
    const saved = await savePlan(database(), response.id, { ...sent.data, isReminded }, database().now());
    if (!saved.ok) {
      const facts = { first: dayText(saved.first, locale), last: dayText(saved.last, locale) };
      return withoutTicks(sent.refuse({ field: `due-${saved.place}`, code: "day-outside", facts }));
    }
    redirect(redirectPath(locale, `/response/${response.id}/plan?saved`));
  },
);
