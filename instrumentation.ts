import type { Instrumentation } from "next";

/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { endWithParent } = await import("./server/platform/end-with-parent.mjs");
  endWithParent();
  const { eventLoopDelay } = await import("./server/health/event-loop-delay");
  // From the start on, not from the first question.
  eventLoopDelay();
  const { isBesideAnother } = await import("./server/platform/serving-process");
  if (isBesideAnother()) return;
  const { startWorker } = await import("./server/platform/start-worker");
  startWorker();
}

/** Every error that nobody expected, once, with what finds it again; paths lose their query. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { currentRequest, isUndecodable } = await import("./server/platform/request-context");
  const answered = currentRequest();
  // It is answered as a refusal, with a line of its own.
  if (answered && isUndecodable(answered)) return;
  const { log } = await import("./server/platform/log");
  const { digest, message, stack } = error as Error & { digest?: string };
  const requestId = request.headers["x-request-id"];
  log().error(
    { requestId, digest, method: request.method, route: context.routePath, message, stack },
    "request failed",
  );
};
