import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type InjectOptions } from "light-my-request";
import type { Rendering } from "@/server/direct/rendering";
import { COOKIE_CHECK } from "@/server/platform/cookie-options";
import { inRequest } from "@/server/platform/request-context";

/** Has the framework answer without a connection, so that its whole answer is there before anything of it is sent. */
export function rendering(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  baseUrl: string,
): Rendering {
  const { pathname, host } = new URL(baseUrl);
  const basePath = pathname.replace(/\/+$/, "");
  const ask = async (options: InjectOptions) => {
    const answer = await inject((request, response) => void handle(request, response), options);
    return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
  };
  return {
    shared: (path, standIn) => {
      const id = randomUUID();
      const context = { id, asksToDecode: false, hasBegun: false, isShared: true, ...(standIn ? { standIn } : {}) };
      const headers = { host, accept: "text/html", "x-request-id": id };
      const asked = { url: basePath + path, headers, cookies: { [COOKIE_CHECK]: "kept" } };
      return inRequest(context, () => ask(asked));
    },
    own: ({ url = "", headers }) => {
      // It is compressed whole, afterwards.
      const { "accept-encoding": _, ...others } = headers;
      return ask({ url, headers: others });
    },
  };
}
