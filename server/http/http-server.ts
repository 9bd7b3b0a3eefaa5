import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { matchRoute } from "@/lib/access/match-route";
import type { DirectAnswer } from "@/server/direct/direct";
import type { DirectRequest } from "@/server/direct/answer-direct";
import { currentRequest, inRequest, isUndecodable, type RequestContext } from "@/server/platform/request-context";
import {
  MAX_TARGET_LENGTH,
  pathIn,
  type PublicAddress,
  REFUSALS,
  type Refusal,
  type RefusalReason,
  refusalOf,
} from "./check-request";
import { type PlainAnswer, tellRefusal } from "./refusal-page";
import type { RequestLine } from "./request-log";
import { replaceAnswer, sendPlain } from "./watched-response";

const OPTIONS = {
  /** Line and headers of a request together, in bytes. */
  maxHeaderSize: 16 * 1024,
  /** Longer than a proxy keeps its connections, so that it is the one who closes them. */
  keepAliveTimeout: 65_000,
  // Node would refuse such a request without an id; the check of hosts does it.
  requireHostHeader: false,
};

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Setup = {
  /** Answers whatever is neither refused nor answered without the framework. */
  handle: Handler;
  /** What is answered without the framework; null for everything else. */
  direct?: (asked: DirectRequest) => Promise<DirectAnswer | null>;
  /** Notes what nobody expected of that. */
  noteFailure?: (error: unknown) => void;
  /** The public address, with a path if there is one. */
  baseUrl: string;
  note: (line: RequestLine) => void;
  patience?: Patience;
};

/** How long a request may take to arrive, its headers and all of it, and how often that is looked at. */
type Patience = { headersMs: number; requestMs: number; lookedAtMs: number };
/** In three minutes 8 MB, a table of 90,000 people, come through 0.4 Mbit/s. Slower ones hold a connection for nothing. */
const PATIENCE: Patience = { headersMs: 20_000, requestMs: 180_000, lookedAtMs: 5_000 };

/** Headers by which the framework's own scripts ask for parts of a page. */
const DECODED = /^(?:rsc|next-.+)$/;

function contextOf({ method, headers }: IncomingMessage): RequestContext {
  const isReading = method === "GET" || method === "HEAD";
  const asksToDecode = !isReading || Object.keys(headers).some((name) => DECODED.test(name));
  return { id: randomUUID(), asksToDecode, hasBegun: false };
}

/** Notes how a request ended, also where the sender did not wait for it. */
function noteEnd({ request, response, id, path, reasonOf, note }: Exchange): void {
  const startedAt = performance.now();
  response.once("close", () => {
    const { pattern: route } = matchRoute(path);
    const reason = reasonOf();
    const { method = "" } = request;
    const ms = Math.round(performance.now() - startedAt);
    note({
      requestId: id,
      method,
      route,
      status: response.statusCode,
      ms,
      ...(reason === undefined ? {} : { reason }),
    });
  });
}

type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  path: string;
  reasonOf: () => RefusalReason | undefined;
  note: (line: RequestLine) => void;
};

const allowed = (methods: readonly string[]) => [...methods, "OPTIONS"].join(", ");

function answerRefusal(response: ServerResponse, { methods }: Refusal, answer: PlainAnswer): void {
  const allow = methods === undefined ? {} : { allow: allowed(methods) };
  // The body of a refused request is not read: no further request can follow it.
  sendPlain(response, answer, { ...allow, connection: "close" });
}

/**
 * Hands a request on, and answers itself what fails: as refused where the framework could not decode what was sent, with
 * a page of its own where a page failed. What scripts and programs read is left alone.
 */
async function handOn({ request, response }: Exchange, context: RequestContext, { handle, refuse, tell }: HandingOn) {
  const { method, headers } = request;
  // The framework compares the origin, which is one of ours, with this header alone.
  if (headers.origin !== undefined && method !== "GET" && method !== "HEAD")
    headers["x-forwarded-host"] = new URL(headers.origin).host;
  replaceAnswer(response, (status, type) => {
    if (status < 500 || status === 503) return null;
    if (isUndecodable(context)) return refuse("undecodable");
    return /^(?:text\/x-component|application\/json)/.test(type) ? null : tell(status);
  });
  await inRequest(context, () => handle(request, response)).catch(() => {
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  });
}

/**
 * The framework's page at the address of a form that was posted to it, which it is told about. Should the page lead
 * away meanwhile, the browser must not post the form again.
 */
function showPosted({ request, response }: Exchange, context: RequestContext, posted: object): void {
  Object.assign(context, { posted, asksToDecode: false });
  request.method = "GET";
  for (const name of ["content-type", "content-length", "transfer-encoding"])
    Reflect.deleteProperty(request.headers, name);
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, ...rest: never[]) =>
    writeHead(status === 307 ? 303 : status, ...rest));
}

/** Answers without the framework where that is possible, and hands everything else on. */
async function answerOrHandOn(exchange: Exchange, context: RequestContext, setup: Setup, handing: HandingOn) {
  const { request, response, path } = exchange;
  const { direct = () => Promise.resolve(null), noteFailure } = setup;
  const { pattern } = matchRoute(path);
  const isRead = request.method === "GET" || request.method === "HEAD";
  try {
    const asked = { request, path, pattern };
    const answered = isRead && context.asksToDecode ? null : await inRequest(context, () => direct(asked));
    if (answered && "status" in answered) {
      const length = Buffer.byteLength(answered.body);
      response.writeHead(answered.status, { ...answered.headers, "content-length": length }).end(answered.body);
      return;
    }
    if (answered) showPosted(exchange, context, answered.posted);
  } catch (error) {
    // Who has gone away sends no more of the body.
    if (response.destroyed) return;
    inRequest(context, () => noteFailure?.(error));
    sendPlain(response, handing.tell(500), { connection: "close" });
    return;
  }
  await handOn(exchange, context, handing);
}

type HandingOn = {
  handle: Handler;
  /** The answer to a refusal, which the log will name. */
  refuse: (reason: RefusalReason) => PlainAnswer;
  tell: (status: number) => PlainAnswer;
};

/** What the newest request of a connection would be refused by. */
type UnderWay = WeakMap<
  Duplex,
  { request: IncomingMessage; response: ServerResponse; refuse: (reason: RefusalReason) => PlainAnswer }
>;

/** One request from its arrival to its answer. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  setup: Setup,
  { address, underWay }: { address: PublicAddress; underWay: UnderWay },
) {
  const { method = "", url: target = "", headers } = request;
  const context = contextOf(request);
  const { id } = context;
  const path = pathIn(target, address);
  let noted: RefusalReason | undefined;
  const exchange = { request, response, id, path, reasonOf: () => noted, note: setup.note };
  const tell = (status: number) =>
    tellRefusal({ status, id, path, accept: headers.accept ?? "", language: headers["accept-language"] ?? "" });
  const refuse = (reason: RefusalReason) => {
    noted = reason;
    return tell(REFUSALS[reason]);
  };
  underWay.set(request.socket, { request, response, refuse });
  headers["x-request-id"] = id;
  // Whatever the caller has sent under this name: limits count by it (server/platform/caller.ts).
  headers["x-client-address"] = request.socket.remoteAddress ?? "";
  response.setHeader("x-request-id", id);
  noteEnd(exchange);
  const refusal = refusalOf({ method, target, headers }, address);
  if (refusal !== null) answerRefusal(response, refusal, refuse(refusal.reason));
  else if (method === "OPTIONS") response.writeHead(204, { allow: allowed(matchRoute(path).methods) }).end();
  else await answerOrHandOn(exchange, context, setup, { handle: setup.handle, refuse, tell });
}

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
