import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import type { RenderShared } from "@/server/direct/shared-pages";
import { COOKIE_CHECK } from "@/server/platform/cookie-options";
import { inRequest } from "@/server/platform/request-context";

/**
 * Has the framework answer, without a connection, somebody who keeps cookies and of whom nothing else is known. Null
 * where it answers with anything but a page or a file.
 */
export function sharedRenderer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  baseUrl: string,
): RenderShared {
  const { pathname, host } = new URL(baseUrl);
  return async (path, standIn) => {
    const id = randomUUID();
    const context = { id, asksToDecode: false, hasBegun: false, isShared: true, ...(standIn ? { standIn } : {}) };
    const answer = await inject((request, response) => void inRequest(context, () => handle(request, response)), {
      url: `${pathname.replace(/\/+$/, "")}${path}`,
      headers: { host, accept: "text/html", "x-request-id": id },
      cookies: { [COOKIE_CHECK]: "kept" },
    });
    return answer.statusCode === 200 ? { headers: answer.headers, body: answer.rawPayload } : null;
  };
}
