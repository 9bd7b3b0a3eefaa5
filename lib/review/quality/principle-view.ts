import type { Locale } from "../../instrument/locales";
import type { Instrument } from "../../instrument/schema";
import type { ScaleQuality } from "../../release/figures";
import { shownOfClamped, type ShownPeople } from "../../policy/shown-people";
import type { ReliabilityReading } from "../../policy/statistics";
import { bonettInterval, cronbachAlpha, reliabilityReading } from "../../release/reliability/alpha";
import { covarianceMatrix, type Matrix, onlyItems } from "../../release/reliability/covariance";
import { itemFacts, itemRates } from "./item-facts";
import { itemViews, type ItemView } from "./item-view";
import { compareLanguages, type ItemDifference, LANGUAGE_MIN_N } from "./language-comparison";
import { mcdonaldOmega, type Omega, OMEGA_MIN_N } from "../../release/reliability/omega";
import { twoDecimals } from "./two-decimals";

/** With the 95 % interval, and what its lower end allows to show. */
export type AlphaView = { value: number; low: number; high: number; reading: ReliabilityReading };

/** `needs`: people in all for "too-few". */
export type OmegaView = Omega & { needs: number };

/** `needs`: people in each of two languages for "too-few". "withheld": a language has fewer people than a group. */
export type LanguagesView =
  | { state: "withheld" }
  | { state: "too-few"; needs: number }
  | { state: "compared"; pairs: readonly { languages: readonly [Locale, Locale]; items: readonly ItemDifference[] }[] };

export type PrincipleFigures = {
  /** People who answered every item. */
  people: ShownPeople;
  /** Null where all people have the same sum. */
  alpha: AlphaView | null;
  /** Of the other items; null also where the scale has no reverse item. */
  alphaWithoutReverse: AlphaView | null;
  omega: OmegaView;
  items: readonly ItemView[];
  languages: LanguagesView;
};

function alphaView(covariances: Matrix, n: number): AlphaView | null {
  const alpha = cronbachAlpha(covariances);
  if (alpha === null) return null;
  const interval = bonettInterval(alpha, covariances.length, n);
  const [low, high] = interval;
  return {
    value: twoDecimals(alpha),
    low: twoDecimals(low),
    high: twoDecimals(high),
    reading: reliabilityReading(interval),
  };
}

function alphaWithoutReverse({ behaviourItems }: Instrument, { itemIds, complete }: ScaleQuality): AlphaView | null {
  const reverseIds = new Set(behaviourItems.filter(({ reverse }) => reverse).map(({ id }) => id));
  const isKept = itemIds.map((id) => !reverseIds.has(id));
  if (!isKept.includes(false)) return null;
  const others = onlyItems(covarianceMatrix(complete), (place) => isKept[place] ?? false);
  return alphaView(others, complete.n);
}

function languagesView({ itemIds, byLanguage }: ScaleQuality): LanguagesView {
  if (!byLanguage) return { state: "withheld" };
  const pairs = compareLanguages(itemIds, byLanguage);
  if (pairs.length === 0) return { state: "too-few", needs: LANGUAGE_MIN_N };
  const shownItem = (item: ItemDifference) => ({ ...item, d: item.d === null ? null : twoDecimals(item.d) });
  return {
    state: "compared",
    pairs: pairs.map(({ languages, items }) => ({ languages, items: items.map(shownItem) })),
  };
}

/**
 * The quality of a principle's scale as it is shown, from at least 100 people who answered every item
 * (measurement.md §7).
 */
export function principleFigures(instrument: Instrument, scale: ScaleQuality): PrincipleFigures {
  const covariances = covarianceMatrix(scale.complete);
  const omega = mcdonaldOmega(covariances, scale.complete.n);
  return {
    people: shownOfClamped(scale.complete.n),
    alpha: alphaView(covariances, scale.complete.n),
    alphaWithoutReverse: alphaWithoutReverse(instrument, scale),
    omega: { ...(omega.value === null ? omega : { value: twoDecimals(omega.value) }), needs: OMEGA_MIN_N },
    items: itemViews(instrument, itemFacts(scale), itemRates(scale)),
    languages: languagesView(scale),
  };
}
