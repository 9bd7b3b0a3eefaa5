import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { matchRoute } from "@/lib/access/match-route";
import type { DirectRequest } from "@/server/direct/answer-direct";
import type { DirectAnswer } from "@/server/direct/direct";
import { inRequest, isUndecodable, type RequestContext } from "@/server/platform/request-context";
import { pathIn, type PublicAddress, REFUSALS, type Refusal, type RefusalReason, refusalOf } from "./check-request";
import { type PlainAnswer, tellRefusal } from "./refusal-page";
import type { RequestLine } from "./request-log";
import { replaceAnswer, sendPlain } from "./watched-response";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** What answers requests, and what is told of them. */
export type Answering = {
  /** Answers whatever is neither refused nor answered without the framework. */
  handle: Handler;
  /** What is answered without the framework; null for everything else. */
  direct?: (asked: DirectRequest) => Promise<DirectAnswer | null>;
  /** Notes what nobody expected of that. */
  noteFailure?: (error: unknown) => void;
  note: (line: RequestLine) => void;
};

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

/** Refuses a request, whose body is then not read. */
export function answerRefusal(response: ServerResponse, { methods }: Refusal, answer: PlainAnswer): void {
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
  response.writeHead = (status: number, ...rest: never[]) => writeHead(status === 307 ? 303 : status, ...rest);
}

/** Answers without the framework where that is possible, and hands everything else on. */
async function answerOrHandOn(exchange: Exchange, context: RequestContext, setup: Answering, handing: HandingOn) {
  const { request, response, path } = exchange;
  const { direct = () => Promise.resolve(null), noteFailure } = setup;
  const { pattern } = matchRoute(path);
  const isRead = request.method === "GET" || request.method === "HEAD";
  try {
    const asked = { request, path, pattern };
    const answered = isRead && context.asksToDecode ? null : await inRequest(context, () => direct(asked));
    if (answered && "status" in answered) {
      if (answered.status === 500) {
        sendPlain(response, handing.tell(500), {});
        return;
      }
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
export type UnderWay = WeakMap<
  Duplex,
  { request: IncomingMessage; response: ServerResponse; refuse: (reason: RefusalReason) => PlainAnswer }
>;

/** One request from its arrival to its answer. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  setup: Answering,
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
