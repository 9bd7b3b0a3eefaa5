import { answerRules, type Answers, decodeField, encodeAnswer, fieldRule } from "./answers";
import type { FieldRule, FieldValue } from "./answer-schema";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { inOrder } from "../instrument/option-order";

/** `isStep`: one of a scale's, with what its word means as a hint. */
export type OptionView = { value: string; label: string; hint?: string; isStep?: boolean };

/** One question as a page shows it. `lead` is a scenario's story; keys and reasons are not in here. */
export type FieldView = {
  rule: FieldRule;
  legend: string;
  lead?: string;
  options: readonly OptionView[];
  value: FieldValue;
};

function optionViews(instrument: Instrument, id: string, locale: Locale, seed: number): readonly OptionView[] {
  const question = instrument.nationalItems.find((entry) => entry.id === id);
  if (question) return question.options.map((option) => ({ value: option.id, label: option.text[locale] }));
  const scenario = instrument.sjtItems.find((entry) => entry.id === id);
  if (scenario)
    return inOrder(scenario.options, seed, id).map((option) => ({ value: option.id, label: option.text[locale] }));
  const item = instrument.behaviourItems.find((entry) => entry.id === id);
  const scale = instrument.scales.find((entry) => entry.id === item?.scale);
  if (!scale) return [];
  return [
    ...scale.options.map(({ value, label, hint }) => ({
      value: String(value),
      label: label[locale],
      hint: hint[locale],
      isStep: true,
    })),
    {
      value: scale.na.code,
      label: scale.na.label[locale],
      ...(scale.na.hint ? { hint: scale.na.hint[locale] } : {}),
    },
  ];
}

function wording(instrument: Instrument, id: string, locale: Locale): { legend: string; lead?: string } {
  const scenario = instrument.sjtItems.find((entry) => entry.id === id);
  if (scenario) return { lead: scenario.scenario[locale], legend: instrument.sjtQuestion[locale] };
  const asked = [...instrument.behaviourItems, ...instrument.nationalItems].find((entry) => entry.id === id);
  return { legend: asked?.text[locale] ?? "" };
}

/**
 * The questions `ids` with what has been answered, in the language and in this response's order of options.
 * An id the instrument does not hold is left out.
 */
export function fieldViews(
  instrument: Instrument,
  ids: readonly string[],
  answers: Answers,
  locale: Locale,
  seed: number,
): FieldView[] {
  const rules = answerRules(instrument);
  return ids.flatMap((id) => {
    const rule = rules.get(id);
    if (!rule) return [];
    const answer = answers[id];
    const field = answer === undefined ? null : decodeField(rule, encodeAnswer(answer));
    return {
      rule: fieldRule(id, rule),
      ...wording(instrument, id, locale),
      options: optionViews(instrument, id, locale, seed),
      value: field ?? (rule.kind === "multiple" ? [] : null),
    };
  });
}
