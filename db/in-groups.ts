import { isNotWritable } from "./write";

/** How many groups are written at the same time: as long as fewer commits wait, each goes by itself and at once. */
const AT_ONCE = 4;
/** How many commits a group has at most. */
const LARGEST = 64;

type Waiting<Job> = { job: Job; resolve: (isDone: boolean) => void; reject: (error: unknown) => void };

/**
 * A queue of jobs for a database that takes several transactions at a time, each of which costs a wait for its disk and
 * its network: those that wait are given to `apply` together, which does all of them or none, and says whether it has.
 * Where it has not, each is given by itself, so that one that is refused is refused alone. `NotWritable` concerns all.
 */
export function inGroups<Job>(apply: (jobs: readonly Job[]) => Promise<boolean>): (job: Job) => Promise<boolean> {
  const waiting: Waiting<Job>[] = [];
  let running = 0;

  async function alone({ job, resolve, reject }: Waiting<Job>): Promise<void> {
    try {
      resolve(await apply([job]));
    } catch (error) {
      reject(error);
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
        for (const { reject } of group) reject(error);
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
      waiting.push({ job, resolve, reject });
      begin();
    });
}
