import { randomUUID } from "node:crypto";
import { createServer, type Server, STATUS_CODES } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { currentRequest, isUndecodable } from "@/server/platform/request-context";
import { answer, type Answering, answerRefusal, type UnderWay } from "./answer";
import { MAX_TARGET_LENGTH, REFUSALS, type RefusalReason } from "./check-request";

const OPTIONS = {
  /** Line and headers of a request together, in bytes. */
  maxHeaderSize: 16 * 1024,
  /** Longer than a proxy keeps its connections, so that it is the one who closes them. */
  keepAliveTimeout: 65_000,
  // Node would refuse such a request without an id; the check of hosts does it.
  requireHostHeader: false,
};

type Setup = Answering & {
  /** The public address, with a path if there is one. */
  baseUrl: string;
  patience?: Patience;
};

/** How long a request may take to arrive, its headers and all of it, and how often that is looked at. */
type Patience = { headersMs: number; requestMs: number; lookedAtMs: number };
/** In three minutes 8 MB, a table of 90,000 people, come through 0.4 Mbit/s. Slower ones hold a connection for nothing. */
const PATIENCE: Patience = { headersMs: 20_000, requestMs: 180_000, lookedAtMs: 5_000 };

const PARSER_REFUSALS: Readonly<Record<string, RefusalReason>> = {
  HPE_HEADER_OVERFLOW: "headers-too-large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "timeout",
};

type ParserError = Error & { code?: string; rawPacket?: Buffer };

function reasonOfParser({ code = "", rawPacket }: ParserError): RefusalReason {
  const lineEnd = rawPacket?.indexOf("\n") ?? 0;
  const isLineTooLong = code === "HPE_HEADER_OVERFLOW" && (lineEnd < 0 || lineEnd > MAX_TARGET_LENGTH);
  return isLineTooLong ? "address-too-long" : (PARSER_REFUSALS[code] ?? "bad-request");
}

/** Refuses what is no request, where there is no response to write to. */
function refuseOnSocket(socket: Duplex, reason: RefusalReason, note: Setup["note"]): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const [id, status] = [randomUUID(), REFUSALS[reason]];
  note({ requestId: id, method: "", route: "other", status, ms: 0, reason });
  socket.end(
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}\r\nx-request-id: ${id}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
  );
}

/** Refuses what does not come to its end: as the request that it belongs to, where there is one without an answer. */
function refuseSlow(socket: Duplex, underWay: UnderWay, note: Setup["note"]): void {
  const found = underWay.get(socket);
  // A browser that has connected in advance would take a refusal for the answer to its first request.
  if (socket instanceof Socket && socket.bytesRead === 0) socket.destroy();
  else if (!found || found.response.writableEnded) refuseOnSocket(socket, "timeout", note);
  else if (found.response.headersSent) socket.destroy();
  else {
    // Whatever reads the request would wait for its rest for ever: Node forgets it once there is an answer.
    socket.once("close", () => found.request.destroy(new Error("aborted")));
    answerRefusal(found.response, { reason: "timeout" }, found.refuse("timeout"));
  }
}

/**
 * The server in front of the framework. It gives each request its id, refuses what nothing should read, notes what was
 * refused, failed or slow, and answers itself where the framework could not decode what was sent, and where a request
 * takes longer than `patience` to arrive.
 */
export function createHttpServer(setup: Setup): Server {
  const { pathname, host } = new URL(setup.baseUrl);
  const address = { basePath: pathname.replace(/\/+$/, ""), host };
  const { headersMs, requestMs, lookedAtMs } = setup.patience ?? PATIENCE;
  const limits = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: lookedAtMs,
  };
  const underWay: UnderWay = new WeakMap();
  const server = createServer({ ...OPTIONS, ...limits }, (request, response) => {
    void answer(request, response, setup, { address, underWay });
  });
  server.on("clientError", (error, socket) => {
    const reason = reasonOfParser(error);
    if (reason === "timeout") refuseSlow(socket, underWay, setup.note);
    else refuseOnSocket(socket, reason, setup.note);
  });
  server.on("connect", (_request, socket) => {
    refuseOnSocket(socket, "method-not-allowed", setup.note);
  });
  return server;
}

/**
 * Takes no more requests, waits until those under way are answered, at most `patienceMs`, and resolves. Connections
 * that wait for a next request are closed.
 */
export function closeHttpServer(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => {
      server.closeAllConnections();
    }, patienceMs);
    server.on("request", (_request, response) => response.setHeader("connection", "close"));
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(sweep);
      resolve();
    });
  });
}

/** Whether what is said now is about a request that could not be decoded: the answer says so, and one line in the log. */
export function isAboutUndecodable(): boolean {
  const context = currentRequest();
  return context !== undefined && isUndecodable(context);
}
