import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { PlainAnswer } from "./refusal-page";

/** Sends an answer of our own, whatever has been prepared; nobody on the way keeps it. */
export function sendPlain(
  response: ServerResponse,
  { status, type, body }: PlainAnswer,
  more: OutgoingHttpHeaders,
): void {
  for (const name of response.getHeaderNames()) if (name !== "x-request-id") response.removeHeader(name);
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    ...more,
  });
  response.end(body);
}

/**
 * Puts another answer in place of the framework's at the moment it would be sent, where `standIn` gives one for the
 * status and content type that it has by then. What the framework writes afterwards is dropped.
 */
export function replaceAnswer(
  response: ServerResponse,
  standIn: (status: number, type: string) => PlainAnswer | null,
): void {
  const native = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let isReplaced = false;
  // Node would send the bytes that it was given behind the answer that stands in for them.
  const decideFirst = <Method extends (...args: never[]) => unknown>(method: Method, dropped: ReturnType<Method>) =>
    ((...args: Parameters<Method>) => {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return isReplaced ? dropped : method(...args);
    }) as Method;
  const watched = {
    write: decideFirst(native.write, true),
    end: decideFirst(native.end, response),
    writeHead: ((status: number, ...rest: never[]) => {
      if (isReplaced) return response;
      // What was refused meanwhile: Node says that there is an answer already.
      if (response.headersSent) return native.writeHead(status, ...rest);
      const answer = standIn(status, String(response.getHeader("content-type") ?? ""));
      if (answer === null) return native.writeHead(status, ...rest);
      isReplaced = true;
      Object.assign(response, native);
      sendPlain(response, answer, {});
      return Object.assign(response, watched);
    }) as typeof native.writeHead,
  };
  Object.assign(response, watched);
}
