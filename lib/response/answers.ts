import { answerSchema, EXCLUSIVE_WITH_OTHERS, type FieldRefusal, type FieldRule, NOT_AN_OPTION } from "./answer-schema";
import { NOT_APPLICABLE } from "../instrument/not-applicable";
import type { Instrument } from "../instrument/schema";

/** One answer: 0–4 or "NA" for an item, an option id for a scenario or NS1, option ids for NS2. */
export type AnswerValue = number | string | readonly string[];

/** A person's answers by item id; an absent id is a skipped one (measurement.md §4.1). */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What may be answered for one id. `exclusive` options stand alone. */
export type AnswerRule =
  | { kind: "scale"; values: readonly number[] }
  | { kind: "single"; options: readonly string[] }
  | { kind: "multiple"; options: readonly string[]; exclusive: readonly string[] };

export type AnswerRefusal = "unknown-item" | FieldRefusal;
export type ParsedAnswer = { ok: true; value: AnswerValue } | { ok: false; reason: AnswerRefusal };

const rulesByInstrument = new WeakMap<Instrument, ReadonlyMap<string, AnswerRule>>();

/** The rule of every item, scenario and survey question, in the order in which they are asked. */
export function answerRules(instrument: Instrument): ReadonlyMap<string, AnswerRule> {
  const known = rulesByInstrument.get(instrument) ?? makeRules(instrument);
  rulesByInstrument.set(instrument, known);
  return known;
}

function makeRules(instrument: Instrument): ReadonlyMap<string, AnswerRule> {
  const rules = new Map<string, AnswerRule>();
  for (const question of instrument.nationalItems) {
    const options = question.options.map((option) => option.id);
    rules.set(
      question.id,
      question.type === "single"
        ? { kind: "single", options }
        : { kind: "multiple", options, exclusive: question.exclusive },
    );
  }
  for (const item of [...instrument.behaviourItems].sort((a, b) => a.order - b.order)) {
    const scale = instrument.scales.find((entry) => entry.id === item.scale);
    rules.set(item.id, { kind: "scale", values: scale?.options.map((option) => option.value) ?? [] });
  }
  for (const scenario of [...instrument.sjtItems].sort((a, b) => a.order - b.order))
    rules.set(scenario.id, { kind: "single", options: scenario.options.map((option) => option.id) });
  return rules;
}

/** The rule as the form knows it: option values are strings there. */
export function fieldRule(id: string, rule: AnswerRule): FieldRule {
  const options = rule.kind === "scale" ? [...rule.values.map(String), NOT_APPLICABLE] : rule.options;
  return {
    id,
    options,
    isMultiple: rule.kind === "multiple",
    exclusive: rule.kind === "multiple" ? rule.exclusive : [],
  };
}

function fromField(rule: AnswerRule, field: string | readonly string[]): AnswerValue {
  if (rule.kind === "multiple") return rule.options.filter((option) => field.includes(option));
  return rule.kind === "scale" && field !== NOT_APPLICABLE ? Number(field) : field;
}

const schemas = new WeakMap<AnswerRule, ReturnType<typeof answerSchema>>();

/** The schema of a rule, made once: with every answer that is saved one is asked for. */
function schemaOf(itemId: string, rule: AnswerRule): ReturnType<typeof answerSchema> {
  const schema = schemas.get(rule) ?? answerSchema(fieldRule(itemId, rule));
  schemas.set(rule, schema);
  return schema;
}

/** Checks one field as posted by the form. Several options come back in the instrument's order, each once. */
export function parseField(rules: ReadonlyMap<string, AnswerRule>, itemId: string, field: unknown): ParsedAnswer {
  const rule = rules.get(itemId);
  if (!rule) return { ok: false, reason: "unknown-item" };
  const checked = schemaOf(itemId, rule).safeParse(field);
  if (checked.success) return { ok: true, value: fromField(rule, checked.data) };
  const isExclusive = checked.error.issues.some((issue) => issue.message === EXCLUSIVE_WITH_OTHERS);
  return { ok: false, reason: isExclusive ? EXCLUSIVE_WITH_OTHERS : NOT_AN_OPTION };
}

/** Checks one answer as a file gives it: a number on the scale, otherwise what {@link parseField} takes. */
export function parseAnswer(rules: ReadonlyMap<string, AnswerRule>, itemId: string, raw: unknown): ParsedAnswer {
  if (rules.get(itemId)?.kind !== "scale" || raw === NOT_APPLICABLE) return parseField(rules, itemId, raw);
  return parseField(rules, itemId, typeof raw === "number" ? String(raw) : null);
}

/** The stored form of an answer: "3", "NA", "b", "NS2-a|NS2-c". */
export function encodeAnswer(value: AnswerValue): string {
  return typeof value === "object" ? value.join("|") : String(value);
}

/** The field that a stored answer fills. */
export function decodeField(rule: AnswerRule, stored: string): string | string[] {
  return rule.kind === "multiple" ? stored.split("|") : stored;
}
