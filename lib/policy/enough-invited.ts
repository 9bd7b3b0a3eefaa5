import { LEFT_OPEN } from "./privacy";

/**
 * How many have to be invited where a group of at least `smallestGroup` people is formed, so that it never proves that
 * everybody answered (architecture.md, "The release", 3).
 */
export function enoughInvited(smallestGroup: number): number {
  return smallestGroup + LEFT_OPEN;
}
