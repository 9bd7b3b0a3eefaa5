import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { MOST } from "../policy/scoring";
import { levelOf } from "../instrument/levels";

/** A level, and the words of the answers that lie in it: somebody who always answers so has this level. */
export type LevelAnswers = { level: string; answers: readonly string[] };

/** The levels, the lowest first, with the answer words that they are named after (measurement.md §4.5). */
export function levelAnswers({ levels, scales }: Instrument, locale: Locale): LevelAnswers[] {
  const options = scales.flatMap((scale) => scale.options);
  return levels.map(({ id, name }) => ({
    level: name[locale],
    answers: options
      .filter(({ value }) => levelOf(levels, (100 * value) / MOST.item) === id)
      .map(({ label }) => label[locale].toLocaleLowerCase(locale)),
  }));
}
