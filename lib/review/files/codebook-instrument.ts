import type { Instrument } from "@/lib/instrument/schema";
import { plainTexts } from "./plain-texts";

/**
 * The instrument as the codebook quotes it: wording and options of everything that was asked. Which option of a
 * scenario is best, and why, is not in it: that would give the answers away.
 */
export function codebookInstrument({ version, sourceArticleDoi, ...instrument }: Instrument) {
  return {
    version,
    sourceArticleDoi,
    principles: instrument.principles.map(({ id, name, definition }) => ({
      ...{ id, name: plainTexts(name), definition: plainTexts(definition) },
    })),
    levels: instrument.levels.map(({ id, min, maxExclusive, name }) => ({
      ...{ id, min, maxExclusive, name: plainTexts(name) },
    })),
    scales: instrument.scales.map(({ id, stem, options, na }) => ({
      ...{ id, stem: plainTexts(stem) },
      options: options.map(({ value, label, hint }) => ({ value, label: plainTexts(label), hint: plainTexts(hint) })),
      notApplicable: { code: na.code, label: plainTexts(na.label) },
    })),
    items: instrument.behaviourItems.map(({ id, principleId, scale, reverse, text }) => ({
      ...{ id, principleId, scale, isReversed: reverse, text: plainTexts(text) },
    })),
    scenarioQuestion: plainTexts(instrument.sjtQuestion),
    scenarios: instrument.sjtItems.map(({ id, principleId, scenario, options }) => ({
      ...{ id, principleId, text: plainTexts(scenario) },
      options: options.map((option) => ({ id: option.id, text: plainTexts(option.text) })),
    })),
    surveyQuestions: instrument.nationalItems.map(({ id, type, exclusive, text, options }) => ({
      ...{ id, type, exclusive, text: plainTexts(text) },
      options: options.map(({ id: optionId, benchmarkId, text: label }) => ({
        ...{ id: optionId, benchmarkId, text: plainTexts(label) },
      })),
    })),
  };
}
