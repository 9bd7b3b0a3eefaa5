import { type AnswerRule, type Answers, fieldRule, parseField } from "@/lib/response/answers";
import type { Locale } from "@/lib/instrument/locales";
import { fieldViews } from "@/lib/response/step-view";
import { instrument, rules } from "./texts";

/** Answers as a form posts them, by id: one option, or several. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

const HIGHEST = 4;

function givenFor(id: string, rule: AnswerRule, place: number, seed: number): string | readonly string[] {
  if (rule.kind === "multiple")
    return rule.options.filter((option, index) => index % 2 === seed % 2 && !rule.exclusive.includes(option));
  if (rule.kind === "single") return rule.options[(place + seed) % rule.options.length] ?? "";
  const [principle = 0, item = 0] = [...id.matchAll(/\d/g)].map(([digit]) => Number(digit));
  return String(Math.min(HIGHEST, ((principle + seed) % (HIGHEST + 1)) + (item % 2)));
}

/** An answer to every question, high for some principles and low for others; another seed gives other answers. */
export function answersToAll(seed = 0): Given {
  return Object.fromEntries([...rules].map(([id, rule], place) => [id, givenFor(id, rule, place, seed)]));
}

/** The answers to these questions only. */
export function answersTo(ids: readonly string[], given: Given = answersToAll()): Given {
  return Object.fromEntries(ids.flatMap((id) => (given[id] === undefined ? [] : [[id, given[id]]])));
}

/** The ids of the questions in the order in which they are asked. */
export const askedIds = [...rules.keys()];

/** As the product stores them and its downloads give them. */
export function asStored(given: Given): Answers {
  return Object.fromEntries(
    Object.entries(given).map(([id, field]) => {
      const parsed = parseField(rules, id, field);
      if (!parsed.ok) throw new Error(`${id}: ${parsed.reason}`);
      return [id, parsed.value];
    }),
  );
}

/** How an option is announced: its label, then its hint. */
export function optionName(id: string, value: string, locale: Locale): string {
  const option = fieldViews(instrument, [id], {}, locale, 0)[0]?.options.find((each) => each.value === value);
  if (!option) throw new Error(`${id} has no option ${value}`);
  return [option.label, option.hint].filter(Boolean).join(" ");
}

export function isMultiple(id: string): boolean {
  const rule = rules.get(id);
  return rule !== undefined && fieldRule(id, rule).isMultiple;
}

/** The values of all options of a question. */
export function optionsOf(id: string): readonly string[] {
  const rule = rules.get(id);
  return rule ? fieldRule(id, rule).options : [];
}
