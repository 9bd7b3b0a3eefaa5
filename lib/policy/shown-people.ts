import { LEFT_OPEN, PEOPLE_STEP } from "./privacy";

/**
 * A number of people who did something, as it may be shown: a multiple of 5, 0 for "fewer than 5". Only this file makes
 * one, so that a count that was not protected does not compile where people are shown (architecture.md, "What is
 * shown"). It becomes words in lib/text/people-text.ts. Numbers of people invited are no secret and stay plain numbers.
 */
export type ShownPeople = number & { readonly shownPeople: unique symbol };

/** A group of people as it was formed: how many are in it, exactly, and how many of them did something. */
export type CountedGroup = { invited: number; did: number };

const roundDown = (people: number) => (Math.floor(people / PEOPLE_STEP) * PEOPLE_STEP) as ShownPeople;

/** How many of a group count as having done it, before anything is added: three stay open, at either end. */
export function leaveOpen({ invited, did }: CountedGroup): number {
  return Math.max(0, Math.min(Math.max(did, LEFT_OPEN), invited - LEFT_OPEN));
}

/**
 * How many people of some groups did something: moved into 3 … invited − 3 in each group, then added, then rounded down
 * to 5 (architecture.md, "What is shown"; the other way round, 17 of 20 would say that all twenty did). What comes out
 * of it stays the same when it is put in again as the count of all the groups together.
 */
export function shownPeople(groups: readonly CountedGroup[]): ShownPeople {
  return roundDown(groups.reduce((sum, group) => sum + leaveOpen(group), 0));
}

/**
 * The same of a sum over groups in which three have been left open already. `tookPart`: how many took part there as it
 * is shown; more than that a figure never seems to cover, because groups of different tables leave open different
 * people and the difference would speak of few. Null: nobody was invited, or not all answers came by invitation.
 */
export function shownOfClamped(people: number, tookPart: ShownPeople | null = null): ShownPeople {
  const shown = roundDown(people);
  return tookPart === null || shown <= tookPart ? shown : tookPart;
}

/** The most that can be shown of so many groups with so many people together. */
export function mostShown(invited: number, groups: number): ShownPeople {
  return roundDown(Math.max(0, invited - LEFT_OPEN * groups));
}
