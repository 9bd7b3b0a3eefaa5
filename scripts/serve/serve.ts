import { once } from "node:events";
import { createServer } from "node:http";
import { closeHttpServer, createHttpServer } from "@/server/http/http-server";
import { quietUndecodable } from "@/server/http/quiet-console";
import { requestLog } from "@/server/http/request-log";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import { log } from "@/server/platform/log";
import { settings } from "@/server/platform/settings";

/** How long requests under way may take once the server was asked to end. */
const PATIENCE_MS = 10_000;
/** What a process that a signal ended is expected to say. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Where to listen; without a host on all addresses of this machine. */
export type Listening = { port: number; host?: string };

/** Serves the sources as they change, by Next's own command, in a process that Next starts; arguments are Next's. */
export async function serveSources(args: readonly string[]): Promise<void> {
  // Next's own process outlives this one when this one is killed; instrumentation.ts binds it.
  Object.assign(process.env, boundToThis());
  process.argv = [process.execPath, "next", "dev", ...args];
  await import("next/dist/bin/next");
}

function endOnSignals(end: (signal: keyof typeof EXIT_CODES) => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void end(signal).finally(() => process.exit(EXIT_CODES[signal]));
    });
}

/**
 * Serves the built pages, in this process, until a signal asks it to end; then what is under way is answered first.
 * Throws a sentence where it cannot listen.
 */
export async function servePages({ port, host }: Listening): Promise<void> {
  const startedAt = performance.now();
  Object.assign(process.env, { NODE_ENV: "production" });
  // Next calls itself where an action belongs to another page; without this it would believe the Host header.
  process.env["__NEXT_PRIVATE_ORIGIN"] = `http://localhost:${String(port)}`;
  const { default: next } = await import("next");
  // Given a server that listens to nothing, Next leaves upgrades of ours alone: there are none to make.
  const app = next({ dev: false, port, ...(host === undefined ? {} : { hostname: host }), httpServer: createServer() });
  await app.prepare();
  const server = createHttpServer({
    handle: app.getRequestHandler(),
    baseUrl: settings().baseUrl,
    note: requestLog(log),
  });
  quietUndecodable(console);
  endOnSignals(async () => {
    await closeHttpServer(server, PATIENCE_MS);
    await app.close();
  });
  await once(server.listen({ port, host }), "listening").catch((error: unknown) => {
    throw new Error(
      `PORT: ${String(port)} cannot be listened on (${error instanceof Error ? error.message : String(error)}); give another one.`,
    );
  });
  console.log(`Ready in ${String(Math.round(performance.now() - startedAt))} ms: http://localhost:${String(port)}`);
}
