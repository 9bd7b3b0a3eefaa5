import type { BehaviourItem, Instrument } from "../../instrument/schema";
import type { ItemFacts, ItemRates } from "./item-facts";
import { answerFlags, isForeseen, type ItemFlag, rateFlags } from "./item-flags";
import { oneDecimal, twoDecimals } from "./two-decimals";

/** `isForeseen`: the authors of the instrument expected it of this item. */
export type FlagView = { flag: ItemFlag; isForeseen: boolean };

/** How often an item was not answered, in whole percent of the scale's people. */
export type RatesView = { itemId: string; notApplicablePct: number; skippedPct: number; flags: readonly FlagView[] };

/** `topPct`: share with the most points; of a reverse item those who answered "never". Mean after recoding, 0–4. */
export type ItemView = RatesView & { isReverse: boolean; mean: number; topPct: number; itemRest: number | null };

type Judged = Pick<BehaviourItem, "reverse" | "flags">;

const percent = (share: number) => Math.round(100 * share);

/** Scenarios have neither a direction nor marks. */
const UNMARKED: Judged = { reverse: false, flags: [] };

function judgedItem({ behaviourItems }: Instrument, itemId: string): Judged {
  return behaviourItems.find(({ id }) => id === itemId) ?? UNMARKED;
}

function flagViews(flags: readonly ItemFlag[], item: Judged): FlagView[] {
  return flags.map((flag) => ({ flag, isForeseen: isForeseen(flag, item) }));
}

/** Rates of not answering as they are shown; works for scenarios too. */
export function ratesView(instrument: Instrument, rates: readonly ItemRates[]): RatesView[] {
  return rates.map((each) => {
    const item = judgedItem(instrument, each.itemId);
    return {
      itemId: each.itemId,
      notApplicablePct: percent(each.notApplicable),
      skippedPct: percent(each.skipped),
      flags: flagViews(rateFlags(each, item), item),
    };
  });
}

/** Items as they are shown; `facts` and `rates` in the same order. */
export function itemViews(
  instrument: Instrument,
  facts: readonly ItemFacts[],
  rates: readonly ItemRates[],
): ItemView[] {
  return ratesView(instrument, rates).flatMap((shownRates, i) => {
    const each = facts[i];
    if (!each) return [];
    const item = judgedItem(instrument, each.itemId);
    return {
      ...shownRates,
      isReverse: item.reverse,
      mean: oneDecimal(each.mean),
      topPct: percent(each.topShare),
      itemRest: each.itemRest === null ? null : twoDecimals(each.itemRest),
      flags: [...flagViews(answerFlags(each, item), item), ...shownRates.flags],
    };
  });
}
