import type { BehaviourItem } from "../../instrument/schema";
import type { ItemFacts, ItemRates } from "./item-facts";

export const ITEM_FLAGS = ["misreading", "review", "ceiling", "floor", "not-applicable", "skipped"] as const;
export type ItemFlag = (typeof ITEM_FLAGS)[number];

type Judged = Pick<BehaviourItem, "reverse" | "flags">;
type Rule<Facts> = { flag: ItemFlag; holds: (facts: Facts, item: Judged) => boolean };

/** Points are recoded, so at the top of a reverse item are those who never did what it says. */
const isAtTop = ({ topShare, mean }: ItemFacts) => topShare >= 0.5 || mean > 3.4;

const isNegative = ({ itemRest }: ItemFacts) => itemRest !== null && itemRest < 0;

/** measurement.md §7, of people who answered every item. Exact figures decide, not the rounded ones. */
const ANSWER_RULES: readonly Rule<ItemFacts>[] = [
  { flag: "misreading", holds: (facts, item) => item.reverse && isNegative(facts) },
  {
    flag: "review",
    holds: (facts, item) => facts.itemRest !== null && facts.itemRest < 0.2 && !(item.reverse && isNegative(facts)),
  },
  { flag: "ceiling", holds: (facts, item) => !item.reverse && isAtTop(facts) },
  { flag: "floor", holds: (facts, item) => item.reverse && isAtTop(facts) },
];

/** measurement.md §7, of all people of the scale. */
const RATE_RULES: readonly Rule<ItemRates>[] = [
  { flag: "not-applicable", holds: ({ notApplicable }) => notApplicable > 0.4 },
  { flag: "skipped", holds: ({ skipped }) => skipped > 0.1 },
];

/** What the instrument's authors expected of an item, by the beginning of the mark it has in the catalogue. */
const FORESEEN: Readonly<Partial<Record<ItemFlag, string>>> = { ceiling: "ceiling-risk", floor: "social-desirability" };

function flagsBy<Facts>(rules: readonly Rule<Facts>[], facts: Facts, item: Judged): ItemFlag[] {
  return rules.filter(({ holds }) => holds(facts, item)).map(({ flag }) => flag);
}

/** Flags on how an item was answered. */
export function answerFlags(facts: ItemFacts, item: Judged): ItemFlag[] {
  return flagsBy(ANSWER_RULES, facts, item);
}

/** Flags on how often an item was not answered. */
export function rateFlags(rates: ItemRates, item: Judged): ItemFlag[] {
  return flagsBy(RATE_RULES, rates, item);
}

/** Whether the flag was expected of this item when the instrument was made (measurement.md §7). */
export function isForeseen(flag: ItemFlag, { flags }: Judged): boolean {
  const mark = FORESEEN[flag];
  return mark !== undefined && flags.some((each) => each.startsWith(mark));
}
