import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { findClock } from "@/db/queries/organisation/clock";
import { directAnswers } from "@/server/direct/answer-direct";
import { rendering } from "@/server/http/render-unconnected";
import { closeHttpServer, createHttpServer } from "@/server/http/http-server";
import { quietUndecodable } from "@/server/http/quiet-console";
import { requestLog } from "@/server/http/request-log";
import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { isBesideAnother } from "@/server/platform/serving-process";
import { settings } from "@/server/platform/settings";
import { EXIT_CODES } from "./exit-codes";

/** How long requests under way may take once the server was asked to end. */
const PATIENCE_MS = 10_000;
/** Where to listen; without a host on all addresses of this machine. */
export type Listening = { port: number; host?: string };

/** Once: a terminal tells all processes, and the first of several tells the others too. */
function endOnSignals(end: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      void end().finally(() => process.exit(EXIT_CODES[signal]));
    });
}

/** The framework: the built pages, or the sources as they change. It is given a server of its own for upgrades. */
async function startFramework({ port, host }: Listening, isDevelopment: boolean, upgrades: Server) {
  Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });
  // Next calls itself where an action belongs to another page; without this it would believe the Host header.
  process.env["__NEXT_PRIVATE_ORIGIN"] = `http://localhost:${String(port)}`;
  const { default: next } = await import("next");
  const hostname = host === undefined ? {} : { hostname: host };
  const app = next({ dev: isDevelopment, port, ...hostname, httpServer: upgrades });
  await app.prepare();
  return app;
}

function noteFailure(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  log().error({ message, stack }, "request failed");
}

/**
 * Serves the pages in this process until a signal asks it to end; then what is under way is answered first. In
 * development they are made from the sources as they change. Throws a sentence where it cannot listen.
 */
export async function serve(listening: Listening, isDevelopment: boolean): Promise<void> {
  const startedAt = performance.now();
  const { port, host } = listening;
  // Given a server that listens to nothing, Next leaves upgrades of ours alone: only development makes any.
  const upgrades = createServer();
  const app = await startFramework(listening, isDevelopment, upgrades);
  const handle = app.getRequestHandler();
  const { baseUrl } = settings();
  const server = createHttpServer({
    handle,
    direct: directAnswers(isDevelopment ? null : rendering(handle, baseUrl)),
    noteFailure,
    baseUrl,
    note: requestLog(log),
  });
  if (isDevelopment) server.on("upgrade", (...given) => upgrades.emit("upgrade", ...given));
  quietUndecodable(console);
  // A connection brings the database's clock: the first request already goes by it, if it can be reached.
  await findClock(database().read).catch(() => undefined);
  endOnSignals(async () => {
    await closeHttpServer(server, PATIENCE_MS);
    await app.close();
  });
  await once(server.listen({ port, host }), "listening").catch((error: unknown) => {
    throw new Error(
      `PORT: ${String(port)} cannot be listened on (${error instanceof Error ? error.message : String(error)}); give another one.`,
    );
  });
  if (isBesideAnother()) return;
  console.log(`Ready in ${String(Math.round(performance.now() - startedAt))} ms: http://localhost:${String(port)}`);
}
