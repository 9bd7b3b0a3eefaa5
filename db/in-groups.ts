import { isNotWritable } from "./write";

/** How many groups are written at the same time: as long as fewer commits wait, each goes by itself and at once. */
const AT_ONCE = 4;
/** How many commits a group has at most. */
const LARGEST = 64;

/** Milliseconds that a job waits for its turn before what hinders others is what it is told, too. */
const PATIENCE_MS = 5_000;

type Waiting<Job> = { job: Job; since: number; resolve: (isDone: boolean) => void; reject: (error: unknown) => void };

/**
 * A queue of jobs for a database that takes several transactions at a time, each of which costs a wait for its disk and
 * its network: those that wait are given to `apply` together, which does all of them or none, and says whether it has.
 * Where it has not, each is given by itself, so that one that is refused is refused alone. `NotWritable` concerns all of
 * them, and those that have waited for 5 s.
 */
export function inGroups<Job>(apply: (jobs: readonly Job[]) => Promise<boolean>): (job: Job) => Promise<boolean> {
  let waiting: Waiting<Job>[] = [];
  let running = 0;

  const refuse = (group: readonly Waiting<Job>[], error: unknown) => {
    const now = performance.now();
    const isPatient = ({ since }: Waiting<Job>) => now - since < PATIENCE_MS;
    for (const { reject } of [...group, ...waiting.filter((each) => !isPatient(each))]) reject(error);
    waiting = waiting.filter(isPatient);
  };

  async function alone(only: Waiting<Job>): Promise<void> {
    try {
      only.resolve(await apply([only.job]));
    } catch (error) {
      if (isNotWritable(error)) refuse([only], error);
      else only.reject(error);
    }
  }

  async function together(group: readonly Waiting<Job>[]): Promise<void> {
    try {
      if (group.length > 1 && (await apply(group.map(({ job }) => job)))) {
        for (const { resolve } of group) resolve(true);
        return;
      }
    } catch (error) {
      if (isNotWritable(error)) {
        refuse(group, error);
        return;
      }
    }
    await Promise.all(group.map(alone));
  }

  const begin = () => {
    if (running === AT_ONCE || waiting.length === 0) return;
    running += 1;
    void together(waiting.splice(0, LARGEST)).finally(() => {
      running -= 1;
      begin();
    });
  };

  return (job) =>
    new Promise((resolve, reject) => {
      waiting.push({ job, since: performance.now(), resolve, reject });
      begin();
    });
}
