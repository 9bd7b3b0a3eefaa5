import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the request that is being answered. */
export type RequestContext = {
  /** Made by this service; in the header x-request-id, in the log and on the page that reports a fault. */
  id: string;
  /** Whether its method or headers ask the framework to decode something before a page, an action or a file runs. */
  asksToDecode: boolean;
  /** Whether a page, an action or a file has begun to run. */
  hasBegun: boolean;
  /** Whether the answer is kept and sent to everybody about whom nothing is known. */
  isShared?: boolean;
  /** In place of the response with this id, for a page of questions that nobody has answered yet. */
  standIn?: StandIn;
  /** What became of the form that was posted to the page: the page, which shows it, knows of what kind it is. */
  posted?: unknown;
};

/** What the look of a page without answers depends on. */
export type StandIn = { id: string; instrumentVersion: string; shuffleSeed: number };

// The server and the pages are built apart from each other and share nothing but the process.
const shared = globalThis as typeof globalThis & { assessmentRequests?: AsyncLocalStorage<RequestContext> };
shared.assessmentRequests ??= new AsyncLocalStorage();
const requests = shared.assessmentRequests;

/** Runs `answer` so that all it awaits is part of this request. */
export function inRequest<Result>(context: RequestContext, answer: () => Result): Result {
  return requests.run(context, answer);
}

/** The request that is being answered; undefined in the worker, the commands and the development server. */
export function currentRequest(): RequestContext | undefined {
  return requests.getStore();
}

/** Notes that code of this product runs: from now on a failure is a fault of ours. */
export function noteBegun(): void {
  const context = requests.getStore();
  if (context) context.hasBegun = true;
}

/**
 * Runs code of this product for the request. What it throws and nobody expected is named by the request's id, which
 * the error page shows: Next keeps a digest that is there, as those have by which it redirects.
 */
export async function begin<Result>(run: () => Promise<Result>): Promise<Result> {
  noteBegun();
  try {
    return await run();
  } catch (error) {
    const id = requests.getStore()?.id;
    if (id !== undefined && error instanceof Error && !("digest" in error)) Object.assign(error, { digest: id });
    throw error;
  }
}

/** Whether a failure now means that the framework could not decode what was sent. */
export function isUndecodable({ asksToDecode, hasBegun }: RequestContext): boolean {
  return asksToDecode && !hasBegun;
}

/** What became of the form that was posted to this page; `unsent` where the page was only opened. */
export function postedState<State>(unsent: State): State {
  return (requests.getStore()?.posted as State | undefined) ?? unsent;
}
