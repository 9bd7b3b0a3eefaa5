import type { Answers } from "../response/answers";
import type { Instrument } from "../instrument/schema";

/**
 * How many of the six published obstacles (NS2-a…f) the person named, 0–6; "other" and "no problems" do not count.
 * Null if NS2 was skipped (measurement.md §4.8).
 */
export function obstaclesNamed(instrument: Instrument, answers: Answers): number | null {
  const chosen = answers["NS2"];
  const question = instrument.nationalItems.find((item) => item.id === "NS2");
  if (!question || typeof chosen !== "object") return null;
  const obstacles = question.options.filter((option) => !option.residual && !question.exclusive.includes(option.id));
  return obstacles.filter((option) => chosen.includes(option.id)).length;
}
