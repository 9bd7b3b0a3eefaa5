import { isNotWritable, NotWritable } from "./write";

/** How many groups are written at the same time: as long as fewer jobs wait, each goes by itself and at once. */
const AT_ONCE = 4;
/** How many jobs a group has at most. */
const LARGEST = 64;
/** Milliseconds that a job waits for its turn. */
const PATIENCE_MS = 5_000;

type Waiting<Job> = {
  job: Job;
  resolve: (isDone: boolean) => void;
  reject: (error: unknown) => void;
  timer?: NodeJS.Timeout;
};

/**
 * A queue of jobs for a database that takes several transactions at a time, each of which costs a wait for its disk and
 * its network. Those that wait are given to `together`, which tries once to do all of them or none. Where it has not,
 * each goes to `alone`: what hinders one, or refuses it, concerns no other. A `NotWritable` of `together` means that
 * nobody knows what was done, and is told to all. Whose turn does not come within 5 s is told that it is busy.
 */
export function inGroups<Job>(
  together: (jobs: readonly Job[]) => Promise<boolean>,
  alone: (job: Job) => Promise<boolean>,
): (job: Job) => Promise<boolean> {
  const waiting = new Set<Waiting<Job>>();
  let running = 0;

  async function runAlone({ job, resolve, reject }: Waiting<Job>): Promise<void> {
    try {
      resolve(await alone(job));
    } catch (error) {
      reject(error);
    }
  }

  async function run(group: readonly Waiting<Job>[]): Promise<void> {
    try {
      if (group.length > 1 && (await together(group.map(({ job }) => job)))) {
        for (const { resolve } of group) resolve(true);
        return;
      }
    } catch (error) {
      if (isNotWritable(error)) {
        for (const { reject } of group) reject(error);
        return;
      }
    }
    await Promise.all(group.map(runAlone));
  }

  const begin = () => {
    if (running === AT_ONCE || waiting.size === 0) return;
    const group = [...waiting].slice(0, LARGEST);
    for (const each of group) {
      waiting.delete(each);
      clearTimeout(each.timer);
    }
    running += 1;
    void run(group).finally(() => {
      running -= 1;
      begin();
    });
  };

  return (job) =>
    new Promise((resolve, reject) => {
      const one: Waiting<Job> = { job, resolve, reject };
      one.timer = setTimeout(() => {
        waiting.delete(one);
        reject(new NotWritable("busy"));
      }, PATIENCE_MS);
      waiting.add(one);
      begin();
    });
}
