import { once } from "node:events";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { log } from "@/server/platform/log";
import { loggableError } from "@/server/platform/loggable-error";
import { FILE_LIMITS, type FileLimits } from "./file-limits";
import type { FileAnswer, FileOrder } from "./file-orders";
import { FileNotMade } from "./file-not-made";

/** What is known of the thread: `last` settles when it has done what was ordered last. */
type State = { thread: Worker | undefined; last: Promise<unknown>; ordered: number; idle: NodeJS.Timeout | undefined };

const newState = (): State => ({ thread: undefined, last: Promise.resolve(), ordered: 0, idle: undefined });

function startThread(state: State, { MAX_MEMORY_MB }: FileLimits): Worker {
  // Not for the bundler: it is built beside the pages (scripts/build-commands.mjs).
  const script = join(/* turbopackIgnore: true */ process.cwd(), "dist", "file-thread.js");
  // V8 would take a limit that this process was started with for the thread's too.
  setFlagsFromString("--max-old-space-size=0");
  const thread = new Worker(script, {
    env: { NODE_ENV: process.env.NODE_ENV },
    execArgv: ["--enable-source-maps"],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  // Also while nobody waits for it, when the error would be nobody's.
  thread.on("error", () => undefined);
  thread.once("exit", () => {
    if (state.thread === thread) state.thread = undefined;
  });
  return thread;
}

function endThread(state: State): Promise<unknown> {
  const { thread } = state;
  state.thread = undefined;
  return thread?.terminate() ?? Promise.resolve();
}

/** Why nothing was answered; undefined for what nobody expected. */
function reasonOf(error: unknown): FileNotMade["reason"] | undefined {
  const { error: kind, code } = loggableError(error);
  if (kind === "AbortError") return "too-slow";
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-much-memory" : undefined;
}

function failureOf({ error, code, stack }: Extract<FileAnswer, { ok: false }>): Error {
  const failure = new Error(`A file could not be made: ${[error, code].filter(Boolean).join(" ")}`);
  failure.stack = [failure.message, stack].join("\n");
  return failure;
}

/** Asked for when its turn comes, so that what waits is not held in memory. */
type MakeOrder = () => FileOrder | Promise<FileOrder>;

async function answerTo(state: State, makeOrder: MakeOrder, limits: FileLimits): Promise<FileAnswer> {
  const order = await makeOrder();
  clearTimeout(state.idle);
  const thread = (state.thread ??= startThread(state, limits));
  thread.ref();
  try {
    thread.postMessage(order);
    const signal = AbortSignal.timeout(limits.MAX_SECONDS * 1000);
    const [answer] = (await once(thread, "message", { signal })) as [FileAnswer];
    return answer;
  } catch (error) {
    await endThread(state);
    const reason = reasonOf(error);
    throw reason === undefined ? error : new FileNotMade(reason, { cause: error });
  } finally {
    thread.unref();
    state.idle = setTimeout(() => void endThread(state), limits.IDLE_SECONDS * 1000).unref();
  }
}

/** A thread that makes one file after the other. It starts with the first, and ends when it was told nothing for a while. */
export function fileThread(limits: FileLimits, state = newState()): (makeOrder: MakeOrder) => Promise<Buffer> {
  return async (makeOrder) => {
    if (state.ordered >= limits.MAX_ORDERS) throw new FileNotMade("too-many");
    const answered = state.last.then(() => answerTo(state, makeOrder, limits));
    state.last = answered.catch(() => undefined);
    state.ordered += 1;
    try {
      const answer = await answered;
      if (!answer.ok) throw failureOf(answer);
      return Buffer.from(answer.content.buffer, answer.content.byteOffset, answer.content.byteLength);
    } finally {
      state.ordered -= 1;
    }
  };
}

// Next bundles routes apart from each other: a module variable would be a thread for each.
const shared = globalThis as typeof globalThis & { assessmentFileThread?: State };

/**
 * Makes a file beside the thread that answers requests. Throws `FileNotMade` at the limits, and an error with the kind
 * and place, not the words, of what went wrong there.
 */
export async function makeInThread(makeOrder: MakeOrder): Promise<Buffer> {
  try {
    return await fileThread(FILE_LIMITS, (shared.assessmentFileThread ??= newState()))(makeOrder);
  } catch (error) {
    if (error instanceof FileNotMade) log().warn({ reason: error.reason }, "a file was not made");
    throw error;
  }
}
