import type { IncomingHttpHeaders } from "node:http";
import { clientAddress } from "@/lib/access/client-address";
import { findSessionPerson } from "./session-person";
import { sessionCookieName } from "./session-token";
import { settings } from "./settings";

/** Whoever sends a request, as guards and limits ask for them, however the request has reached this process. */
export type Visitor = {
  cookie: (name: string) => string | undefined;
  /** Whose account is open on this device; null where none is. */
  personId: () => Promise<string | null>;
  /** Whom limits count. */
  address: () => Promise<string>;
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function cookiesIn(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(";").map((pair): [string, string] => {
    const [name = "", ...value] = pair.split("=");
    return [name.trim(), decoded(value.join("=").trim())];
  });
  return new Map(pairs);
}

const firstOf = (header: string | string[] | undefined) => [header].flat().at(0) ?? null;

/** Whose headers these are; the server has set `x-client-address` (server/http/http-server.ts). */
export function visitorOf(headers: IncomingHttpHeaders): Visitor {
  const cookies = cookiesIn(headers.cookie ?? "");
  const { isHttps, trustedProxies } = settings();
  return {
    cookie: (name) => cookies.get(name),
    personId: async () => (await findSessionPerson(cookies.get(sessionCookieName(isHttps))))?.id ?? null,
    address: () => {
      const forwardedFor = [headers["x-forwarded-for"] ?? []].flat().join(", ") || null;
      return Promise.resolve(
        clientAddress({ socket: firstOf(headers["x-client-address"]), forwardedFor, trustedProxies }),
      );
    },
  };
}
