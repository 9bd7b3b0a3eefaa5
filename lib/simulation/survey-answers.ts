import type { Answers } from "../response/answers";
import { PUBLISHED_PCT } from "./character";
import type { Random } from "./random";

const NS1 = ["NS1-a", "NS1-b", "NS1-c", "NS1-d", "NS1-e", "NS1-f"];
const NS2 = ["NS2-a", "NS2-b", "NS2-c", "NS2-d", "NS2-e", "NS2-f"];
const NO_PROBLEMS = "NS2-n";
/** Nobody names each obstacle for certain. */
const MOST = 0.95;

/** The main problem: one of those published, or what is left to 100 % ("other / hard to say"). */
function mainProblem(share: (id: string) => number, random: Random): string {
  const named = NS1.map((id) => [id, share(id)] as const);
  const rest = 100 - named.reduce((sum, [, pct]) => sum + pct, 0);
  return random.pick([...named, ["NS1-z", Math.max(rest, 0)] as const]);
}

/** "No problems" alone, or each obstacle by itself, so that its share among all people is the one wanted. */
function obstacles(share: (id: string) => number, random: Random): string[] {
  const noProblems = share(NO_PROBLEMS) / 100;
  if (random.isTrue(noProblems)) return [NO_PROBLEMS];
  const chosen = NS2.filter((id) => random.isTrue(Math.min(share(id) / 100 / (1 - noProblems), MOST)));
  return chosen.length === 0 ? ["NS2-z"] : chosen;
}

/** Answers to the two survey questions, drawn from the published shares of 2023 and `sharePct` where it differs. */
export function surveyAnswers(sharePct: Readonly<Record<string, number>>, random: Random): Answers {
  const share = (id: string) => sharePct[id] ?? PUBLISHED_PCT[id] ?? 0;
  return { NS1: mainProblem(share, random), NS2: obstacles(share, random) };
}
