"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { StepState } from "@/components/questionnaire/questionnaire-form";
import { isNotWritable } from "@/db/write";
import { type FieldRefusal, type FieldValue, NOT_AN_OPTION } from "@/lib/response/answer-schema";
import { type AnswerRule, answerRules, fieldRule, parseField } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { isLocale } from "@/lib/instrument/locales";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { isSameField, postedField, postedText, savedField } from "@/lib/response/posted-fields";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { type GivenAnswer, saveAnswers } from "@/server/response/save-answers";
import { neighbours } from "./neighbours";
import { heldUpMessage } from "@/server/platform/held-up-message";
import { showNotFound } from "@/server/platform/show-not-found";
import { ownResponse } from "@/server/response/guard";

/** What the page showed when it was made: only what differs from it is a new answer, another device may be newer. */
const seenSchema = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])).catch({});

function readSeen(form: FormData): Readonly<Record<string, FieldValue>> {
  try {
    return seenSchema.parse(JSON.parse(postedText(form, "seen")));
  } catch {
    return {};
  }
}

type PostedStep = { values: Record<string, FieldValue>; given: GivenAnswer[]; errors: Record<string, FieldRefusal> };

function readStep(rules: ReadonlyMap<string, AnswerRule>, itemIds: readonly string[], form: FormData): PostedStep {
  const seen = readSeen(form);
  const step: PostedStep = { values: {}, given: [], errors: {} };
  for (const id of itemIds) {
    const rule = rules.get(id);
    const posted = rule ? postedField(form, fieldRule(id, rule)) : null;
    step.values[id] = posted;
    const value = savedField(posted);
    if (isSameField(value, savedField(seen[id] ?? null))) continue;
    const parsed = value === null ? ({ ok: true } as const) : parseField(rules, id, value);
    if (parsed.ok) step.given.push({ id, value, ageMs: 0 });
    else step.errors[id] = parsed.reason === "unknown-item" ? NOT_AN_OPTION : parsed.reason;
  }
  return step;
}

function heldUp(error: unknown): "held-up" {
  if (isNotWritable(error)) return "held-up";
  throw error;
}

/** Saves a page of the questionnaire and goes where the pressed button says: this is all there is without JavaScript. */
export const saveStep = ownResponse.action(
  "response/[id]/[step]/actions.ts saveStep",
  async (visit, _: StepState, form: FormData): Promise<StepState> => {
    const { locale, params, response } = visit;
    const { id: responseId, step: stepId } = params;
    const instrument = instrumentOf(response.instrumentVersion);
    const step = questionnaireSteps(instrument).find((each) => each.id === stepId) ?? showNotFound("response");
    const to = postedText(form, "to");
    const { values, given, errors } = readStep(answerRules(instrument), step.itemIds, form);
    const cleared = to.startsWith("clear:") ? step.itemIds.find((id) => to === `clear:${id}`) : undefined;
    const all =
      cleared === undefined
        ? given
        : [...given.filter(({ id }) => id !== cleared), { id: cleared, value: null, ageMs: 0 }];
    const saved = await saveAnswers(database(), response, all, new Date()).catch(heldUp);
    if (saved === "held-up") return { errors, values, heldUp: heldUpMessage(locale) };
    if (!saved.ok && saved.reason === "submitted")
      redirect(redirectPath(locale, `/response/${responseId}/result?already-submitted`));
    if (!saved.ok && saved.reason === "closed") redirect(redirectPath(locale, `/response/${responseId}/closed`));
    if (!saved.ok) showNotFound("response");
    if (Object.keys(errors).length > 0 && cleared === undefined) return { errors, values };
    const here = `/response/${responseId}/${stepId}`;
    if (cleared !== undefined) redirect(redirectPath(locale, `${here}#${cleared}`));
    if (isLocale(to)) redirect(redirectPath(to, here));
    if (to === "pause") redirect(redirectPath(locale, `/response/${responseId}/pause`));
    const { back, next } = neighbours(response, stepId);
    redirect(redirectPath(locale, to === "back" ? back : next));
  },
);
