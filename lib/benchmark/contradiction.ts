import type { QuestionCounts } from "./scorecard";

/** Options of NS2: the obstacles, and "no problems", which excludes all others (measurement.md §3.3). */
export interface ObstacleOptions {
  obstacles: readonly string[];
  noProblems: string;
}

/** "NS2.a" for NS2-a, as a file of counts calls it. */
const fieldOf = (optionId: string) => optionId.replace("-", ".");
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** "No problems" excludes all others: nobody who chose it named an obstacle. */
function againstNoProblems({ obstacles, noProblems }: ObstacleOptions, { answered, named }: QuestionCounts) {
  const chose = named[noProblems] ?? 0;
  const left = answered - chose;
  const option = obstacles.find((id) => (named[id] ?? 0) > left);
  if (option === undefined) return null;
  const rest = `which excludes all others and leaves ${left} of ${answered} (n2)`;
  return `${fieldOf(option)}: ${named[option]} cannot have named it: ${chose} chose ${fieldOf(noProblems)}, ${rest}`;
}

/** The numbers of obstacles that people named, against who answered, and who chose "no problems". */
function againstPeople({ noProblems }: ObstacleOptions, { answered, named }: QuestionCounts, each: readonly number[]) {
  if (each.length !== answered)
    return `obstacleCounts: a list of ${people(each.length)}, but ${answered} answered the question (n2)`;
  const none = each.filter((count) => count === 0).length;
  const chose = named[noProblems] ?? 0;
  if (none >= chose) return null;
  return `obstacleCounts: ${people(none)} named no obstacle, but ${chose} chose ${fieldOf(noProblems)}`;
}

/**
 * The numbers of obstacles that people named, against how many named each: the sums must agree, and nobody names an
 * obstacle twice. Both together are all that can be wrong (Gale 1957, Ryser 1957).
 */
function againstObstacles({ obstacles }: ObstacleOptions, { named }: QuestionCounts, each: readonly number[]) {
  const counted = obstacles.map((id) => ({ id, count: named[id] ?? 0 })).sort((a, b) => b.count - a.count);
  const [inAll, inList] = [sumOf(counted.map(({ count }) => count)), sumOf(each)];
  if (inAll !== inList)
    return `obstacleCounts: adds up to ${inList}, but the obstacles of NS2 were named ${inAll} times`;
  for (let first = 1; first < counted.length; first++) {
    const most = counted.slice(0, first);
    const times = sumOf(most.map(({ count }) => count));
    const possible = sumOf(each.map((count) => Math.min(count, first)));
    const fields = most.map(({ id }) => fieldOf(id)).join(", ");
    if (times > possible) return `${fields}: named ${times} times, but by obstacleCounts at most ${possible} times`;
  }
  return null;
}

/**
 * What in the counts of NS2 cannot be, in one line that names the field; null where people can have answered so. `each`:
 * how many obstacles each person named, null where the file does not say. A file that counts no obstacle at all says
 * nothing of them; in one that counts some, an obstacle that is left out was named by nobody.
 */
export function contradictionIn(
  options: ObstacleOptions,
  counts: QuestionCounts,
  each: readonly number[] | null,
): string | null {
  const countsObstacles = options.obstacles.some((id) => Object.hasOwn(counts.named, id));
  return (
    againstNoProblems(options, counts) ??
    (each && againstPeople(options, counts, each)) ??
    (each && countsObstacles ? againstObstacles(options, counts, each) : null)
  );
}
