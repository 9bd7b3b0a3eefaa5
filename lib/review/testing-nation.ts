import { nationalSurvey } from "../benchmark/national-survey";

/** People who answer the two survey questions as the nation did, drawn for tests. */

type Question = "NS1" | "NS2";

/** The published shares of a question, 0–1, by option. */
export const sharesOf = (question: Question) =>
  nationalSurvey.figures
    .filter(({ itemId }) => itemId === question)
    .flatMap(({ options }) => options.map(({ itemOptionId, sharePct }) => [itemOptionId, sharePct / 100] as const));

const PROBLEMS = sharesOf("NS1");
const OBSTACLES = sharesOf("NS2").filter(([id]) => id !== "NS2-n");
const NO_PROBLEMS = Object.fromEntries(sharesOf("NS2"))["NS2-n"] ?? NaN;

/** What one of the nation's people names as the main problem: one of the options, or another. */
function drawProblem(random: () => number): string[] {
  let left = random();
  const named = PROBLEMS.find(([, share]) => (left -= share) < 0);
  return named ? [named[0]] : [];
}

/** The obstacles they name, each for itself: which go together was not published. */
function drawObstacles(random: () => number): string[] {
  if (random() < NO_PROBLEMS) return ["NS2-n"];
  return OBSTACLES.flatMap(([id, share]) => (random() < share / (1 - NO_PROBLEMS) ? [id] : []));
}

const DRAW = { NS1: drawProblem, NS2: drawObstacles };

/** How many of `n` of the nation's people name each answer. */
export function drawCounts(question: Question, n: number, random: () => number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let person = 0; person < n; person++)
    for (const option of DRAW[question](random)) counts[option] = (counts[option] ?? 0) + 1;
  return counts;
}
