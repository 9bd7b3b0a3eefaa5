import { PEOPLE_STEP } from "./privacy";

/** A number of people as it is shown, in every place that shows one. */
export function shownPeople(people: number): number {
  return Math.round(people / PEOPLE_STEP) * PEOPLE_STEP;
}

/** A number of people that is enough, as it is shown: rounded up. */
export function shownPeopleAtLeast(people: number): number {
  return Math.ceil(people / PEOPLE_STEP) * PEOPLE_STEP;
}
