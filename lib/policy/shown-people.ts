import { PEOPLE_STEP } from "./privacy";

/** A number of people as it is shown, in every place that shows one. */
export function shownPeople(people: number): number {
  return Math.round(people / PEOPLE_STEP) * PEOPLE_STEP;
}
