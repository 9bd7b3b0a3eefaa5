import { z } from "zod";
import { isNotWritable } from "@/db/write";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { isLocale, toLocale } from "@/lib/instrument/locales";
import { questionnaireSteps, type Step } from "@/lib/instrument/steps";
import { type FieldRefusal, type FieldValue, NOT_AN_OPTION } from "@/lib/response/answer-schema";
import { type AnswerRule, answerRules, fieldRule, parseField } from "@/lib/response/answers";
import { isSameField, postedField, postedText, savedField } from "@/lib/response/posted-fields";
import { neighbours } from "@/lib/response/neighbours";
import { database } from "../platform/database";
import { heldUpMessage } from "../platform/held-up-message";
import { type GivenAnswer, saveAnswers } from "../response/save-answers";
import { type DirectAnswer, ownResponseForm, seeOther } from "./direct";
import { readPostedForm } from "./posted-form";

/** What the page showed when it was made: only what differs from it is a new answer, another device may be newer. */
const seenSchema = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])).catch({});

function readSeen(form: FormData): Readonly<Record<string, FieldValue>> {
  try {
    return seenSchema.parse(JSON.parse(postedText(form, "seen")));
  } catch {
    return {};
  }
}

type ReadStep = { values: Record<string, FieldValue>; given: GivenAnswer[]; errors: Record<string, FieldRefusal> };

function readStep(rules: ReadonlyMap<string, AnswerRule>, { itemIds }: Step, form: FormData): ReadStep {
  const seen = readSeen(form);
  const read: ReadStep = { values: {}, given: [], errors: {} };
  for (const id of itemIds) {
    const rule = rules.get(id);
    const posted = rule ? postedField(form, fieldRule(id, rule)) : null;
    read.values[id] = posted;
    const value = savedField(posted);
    if (isSameField(value, savedField(seen[id] ?? null))) continue;
    const parsed = value === null ? ({ ok: true } as const) : parseField(rules, id, value);
    if (parsed.ok) read.given.push({ id, value, ageMs: 0 });
    else read.errors[id] = parsed.reason === "unknown-item" ? NOT_AN_OPTION : parsed.reason;
  }
  return read;
}

/** What the pressed button says: the question to take back, or where to go. */
function readButton(form: FormData, { itemIds }: Step): { cleared: string | undefined; to: string } {
  const to = postedText(form, "to");
  return { to, cleared: itemIds.find((id) => to === `clear:${id}`) };
}

/** Where the button leads, from this page. */
function leadOn(to: string, path: { locale: string; id: string; step: string }, steps: ReturnType<typeof neighbours>) {
  if (isLocale(to)) return seeOther(`../../../${to}/response/${path.id}/${path.step}`);
  if (to === "pause") return seeOther("pause");
  // Before the first page stands the one on which everything begins.
  return seeOther(to === "back" ? (steps.back ?? `../../../${path.locale}`) : steps.next);
}

function heldUp(error: unknown): "held-up" {
  if (isNotWritable(error)) return "held-up";
  throw error;
}

/** Saves a page of the questionnaire and goes where the pressed button says: this is all there is without JavaScript. */
export const saveStep = ownResponseForm(
  "/[locale]/response/[id]/[step] POST",
  async ({ params, response, ...sent }): Promise<DirectAnswer> => {
    const instrument = instrumentOf(response.instrumentVersion);
    const step = questionnaireSteps(instrument).find(({ id }) => id === params.step);
    const form = await readPostedForm(sent);
    if (!step || !form) return seeOther("../../not-found?about=response");
    const { values, given, errors } = readStep(answerRules(instrument), step, form);
    const { to, cleared } = readButton(form, step);
    const others = given.filter(({ id }) => id !== cleared);
    const all = cleared === undefined ? others : [...others, { id: cleared, value: null, ageMs: 0 }];
    const saved = await saveAnswers(database(), response, all, database().now()).catch(heldUp);
    if (saved === "held-up") return { posted: { errors, values, heldUp: heldUpMessage(toLocale(params.locale)) } };
    if (!saved.ok && saved.reason === "submitted") return seeOther("result?already-submitted");
    if (!saved.ok) return seeOther(saved.reason === "closed" ? "closed" : "../../not-found?about=response");
    if (cleared !== undefined) return seeOther(`${step.id}#${cleared}`);
    if (Object.keys(errors).length > 0) return { posted: { errors, values } };
    return leadOn(to, params, neighbours(instrument, step.id));
  },
);
