import type { TellingContext } from "./finding-text";

/** The words of the scale of the statements, from never to always: the last in one word, as an axis has room for. */
export function answerWords({ instrument, locale, words }: TellingContext): string[] {
  const scaleId = instrument.behaviourItems[0]?.scale;
  const options = instrument.scales.find(({ id }) => id === scaleId)?.options ?? [];
  return [...options.slice(0, -1).map(({ label }) => label[locale]), words("review.organisation.always")];
}
