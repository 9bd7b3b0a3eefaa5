import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { ENOUGH } from "../policy/scoring";
import { type CountsTranslator, peopleRangeText } from "../text/people-text";
import type { Words } from "../text/words";
import type { BandSource } from "./band-source";
import { levelAnswers } from "./level-answers";
import type { MeasuredView, ResultView } from "./respondent-result";

/** The sentences of a result that are made from values, on its page and in its files. */
export function resultTexts(words: Words, locale: Locale) {
  const t: Words = (key, values) => words(`result.${key}`, values);
  const counts: CountsTranslator = (key, values) => words(`counts.${key}`, values);
  const anyOf = new Intl.ListFormat(locale, { type: "disjunction" });
  const allOf = new Intl.ListFormat(locale);
  const quoted = (names: readonly string[]) => names.map((name) => t("quoted", { name }));
  const band = ({ bandLevels, band: [low, high] }: MeasuredView) =>
    t("band.fits", { levels: anyOf.format(quoted(bandLevels)), low: Math.round(low), high: Math.round(high) });
  /** The largest index against the smallest, and that the others, where there are any, cannot be told apart. */
  const contrastTexts = (contrast: NonNullable<ResultView["contrast"]> | null, measured: number): string[] => {
    if (contrast === null) return [t("contrast.none")];
    const { higher, lower } = contrast;
    const told = t("contrast.told", {
      higher: allOf.format(quoted(higher)),
      lower: allOf.format(quoted(lower)),
    });
    return higher.length + lower.length < measured ? [told, t("contrast.rest")] : [told];
  };
  return {
    band,
    /** An index in words, behind its number. */
    spoken: ({ level, band: [low, high] }: MeasuredView) =>
      t("band.spoken", { level, low: Math.round(low), high: Math.round(high) }),
    /** Principles that have no index. */
    unmeasured: (names: readonly string[]) => t("principles.unmeasured", { names: allOf.format(names) }),
    /** What may be said in words, at most three sentences (measurement.md §4.4). */
    sentences: ({ overall, contrast, principles }: ResultView): string[] => [
      overall === null
        ? t("overall.missing", { needed: ENOUGH.principles })
        : t("overall.told", { index: Math.round(overall.index), fits: band(overall) }),
      ...(contrast === undefined
        ? []
        : contrastTexts(contrast, principles.filter(({ measured }) => "index" in measured).length)),
    ],
    /** Where the width of the bands comes from. */
    bandSource: ({ people, planned }: BandSource): string => {
      if (people === null) return t("bandSource.planning");
      const own = t("bandSource.own", { peopleShown: peopleRangeText(people, counts) });
      if (planned.length === 0) return own;
      return `${own} ${t("bandSource.planned", { names: allOf.format(quoted(planned)), count: planned.length })}`;
    },
    /** What the names of the levels stand for. */
    levels: (instrument: Instrument): string => {
      const named = levelAnswers(instrument, locale);
      const names = named.map(({ level, answers }) => t("levels.name", { level, answers: anyOf.format(answers) }));
      return t("levels.names", { names: names.join("; "), highest: named.at(-1)?.level ?? "" });
    },
  };
}
