import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { randomFrom } from "@/lib/release/testing-campaign";
import { INDEX_VALUES, OPTIONS, type Table } from "./testing-shown";

/** People drawn at random, the same each time: answers as the nation gave them, indices around 65. */

export { randomFrom };
type Random = () => number;

const NATION = nationalSurvey.figures.find(({ id }) => id === "fig1")?.options ?? [];

/** One answer to NS1, as often as in the nation; "z" for the rest. */
export function drawOption(random: Random): string {
  let left = 100 * random();
  for (const { itemOptionId, sharePct } of NATION) {
    left -= sharePct;
    if (left < 0) return itemOptionId;
  }
  return "NS1-z";
}

/** Answers of `n` people. */
export const drawOptions = (random: Random, n: number): string[] => Array.from({ length: n }, () => drawOption(random));

/** How often each option is among the answers. */
export function tableOf(answers: readonly string[]): Table {
  return Object.fromEntries(OPTIONS.map((id) => [id, answers.filter((answer) => answer === id).length]));
}

/** An index as a person might have it: mean 65, standard deviation about 17. */
export function drawIndex(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const points = Math.round((65 + 17 * normal) / 6.25);
  return INDEX_VALUES[Math.max(0, Math.min(16, points))] ?? 0;
}

export const drawIndices = (random: Random, n: number): number[] => Array.from({ length: n }, () => drawIndex(random));
