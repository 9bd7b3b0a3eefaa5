import { shareOf, type Proportion } from "./proportion";
import { wilsonInterval, type Interval } from "./wilson";

/**
 * 95 % interval of share(a) − share(b), ends from −1 to 1: Newcombe's hybrid of Wilson intervals (1998;
 * measurement.md §4.9).
 */
export function newcombeInterval(a: Proportion, b: Proportion): Interval {
  const [lowA, highA] = wilsonInterval(a);
  const [lowB, highB] = wilsonInterval(b);
  const difference = shareOf(a) - shareOf(b);
  return [
    difference - Math.hypot(shareOf(a) - lowA, highB - shareOf(b)),
    difference + Math.hypot(highA - shareOf(a), shareOf(b) - lowB),
  ];
}
