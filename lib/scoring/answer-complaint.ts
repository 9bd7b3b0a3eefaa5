import { parseAnswer, type AnswerRule } from "../response/answers";
import { NOT_APPLICABLE } from "../instrument/not-applicable";
import { quotedKey, quotedValue } from "../json-file/quoted";

type MultipleRule = Extract<AnswerRule, { kind: "multiple" }>;

function notOneOf(raw: unknown, allowed: readonly (string | number)[]): string {
  return `${quotedValue(raw)} is not one of ${allowed.map((value) => JSON.stringify(value)).join(", ")}`;
}

function aboutMultiple(rule: MultipleRule, raw: unknown): string {
  if (!Array.isArray(raw)) return `${quotedValue(raw)} is not a list of options`;
  const chosen: readonly unknown[] = raw;
  if (chosen.length === 0) return "the list is empty; leave a skipped question out";
  const unknown = chosen.findIndex((value) => typeof value !== "string" || !rule.options.includes(value));
  if (unknown >= 0) return notOneOf(chosen[unknown], rule.options);
  const doubled = chosen.find((value, place) => chosen.indexOf(value) !== place);
  if (doubled !== undefined) return `${quotedValue(doubled)} is named twice`;
  const exclusive = rule.exclusive.find((option) => chosen.includes(option));
  return `${quotedValue(exclusive)} excludes all other options`;
}

/** What is wrong with the value of an answer that `parseAnswer` refuses, without its place. */
export function aboutAnswer(rule: AnswerRule | undefined, raw: unknown): string {
  if (!rule) return "there is no such item";
  if (rule.kind === "multiple") return aboutMultiple(rule, raw);
  return notOneOf(raw, rule.kind === "scale" ? [...rule.values, NOT_APPLICABLE] : rule.options);
}

/** One line on what is wrong with one answer of a file, or null if nothing is; `parseAnswer` decides. */
export function answerComplaint(rules: ReadonlyMap<string, AnswerRule>, itemId: string, raw: unknown): string | null {
  if (parseAnswer(rules, itemId, raw).ok) return null;
  return `answers.${quotedKey(itemId)}: ${aboutAnswer(rules.get(itemId), raw)}`;
}
