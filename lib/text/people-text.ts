import type { ParticipationRate } from "../campaign/participation-rate";
import { PARTICIPATION, PEOPLE_STEP } from "../policy/privacy";
import type { ShownPeople } from "../policy/shown-people";

/** A number of people in words, which only this file makes: what a text takes as `{peopleShown}`. */
export type PeopleText = string & { readonly peopleText: unique symbol };

type CountsKey =
  | "fewer"
  | "people"
  | "rates.under-third"
  | "rates.third-to-two-thirds"
  | "rates.over-two-thirds"
  | "rates.atMost"
  | "rates.about"
  | "rates.atLeast";

/** The texts under `counts` in the message files. */
export type CountsTranslator = (key: CountsKey, values: { step: number; pct: number; people: number }) => string;

/** How many people did something: "1,035", and "fewer than 5" for 0. */
export function peopleText(people: ShownPeople, t: CountsTranslator): PeopleText {
  return t(people === 0 ? "fewer" : "people", { step: PEOPLE_STEP, pct: 0, people }) as PeopleText;
}

/** From how many to how many, each as it is shown: "110–150". */
export function peopleRangeText(
  { low, high }: { low: ShownPeople; high: ShownPeople },
  t: CountsTranslator,
): PeopleText {
  return (low === high ? peopleText(low, t) : `${peopleText(low, t)}–${peopleText(high, t)}`) as PeopleText;
}

function rateKey(rate: ParticipationRate): CountsKey {
  if (typeof rate === "string") return `rates.${rate}`;
  const { stepPct } = PARTICIPATION;
  if (rate <= stepPct) return "rates.atMost";
  return rate >= 100 - stepPct ? "rates.atLeast" : "rates.about";
}

/** Participation in words: "more than two thirds", "5 % or less", "about 65 %". */
export function rateText(rate: ParticipationRate, t: CountsTranslator): string {
  return t(rateKey(rate), { step: PEOPLE_STEP, pct: typeof rate === "number" ? rate : 0, people: 0 });
}
