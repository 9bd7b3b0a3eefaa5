import type { IncomingHttpHeaders } from "node:http";
import { matchRoute } from "@/lib/access/match-route";
import { DIRECT } from "@/lib/access/routes";

/** Why a request is refused before anything reads it, with its status. */
export const REFUSALS = {
  "bad-request": 400,
  "bad-path": 400,
  "bad-host": 400,
  "bad-forwarding": 400,
  undecodable: 400,
  "foreign-origin": 403,
  "method-not-allowed": 405,
  timeout: 408,
  "too-large": 413,
  "address-too-long": 414,
  "wrong-content-type": 415,
  "headers-too-large": 431,
} as const;
export type RefusalReason = keyof typeof REFUSALS;
/** `methods` are those that the path answers, where it does not answer this one. */
export type Refusal = { reason: RefusalReason; methods?: readonly string[] };

/** As Node hands it over. */
export type AskedFor = { method: string; target: string; headers: IncomingHttpHeaders };
/** The public address of the service: its path, "" at the root of a host, and its host. */
export type PublicAddress = { basePath: string; host: string };

/** Signs in the address of a request. */
export const MAX_TARGET_LENGTH = 8_000;
/** As next.config.mjs has it for actions. */
const MAX_PAGE_BODY_BYTES = 512 * 1024;

/** A name, an IPv4 or [IPv6] address, and a port. */
const HOST = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
const isHost = (text: string) => HOST.test(text) && URL.canParse(`http://${text}`);

const entriesOf = (header: string | string[] | undefined) =>
  [header ?? []].flat().flatMap((each) => each.split(",").map((entry) => entry.trim()));

/** The path of a request below the base path, without its query. */
export function pathIn(target: string, { basePath }: Pick<PublicAddress, "basePath">): string {
  const [path = ""] = target.split(/[?#]/, 1);
  return path === basePath || path.startsWith(`${basePath}/`) ? path.slice(basePath.length) || "/" : path;
}

/** Whether every reader of a path means the same by it: it can be decoded, and holds no dots, NULs or backslashes. */
function isPlainPath(path: string): boolean {
  try {
    const decoded = decodeURIComponent(path);
    return !/[\x00-\x1f\x7f\\]/.test(decoded) && !decoded.split("/").some((segment) => /^\.\.?$/.test(segment));
  } catch {
    return false;
  }
}

function refuseForwarding(headers: IncomingHttpHeaders): boolean {
  const isBadHost = entriesOf(headers["x-forwarded-host"]).some((host) => !isHost(host));
  const isBadProtocol = entriesOf(headers["x-forwarded-proto"]).some((protocol) => !/^https?$/i.test(protocol));
  const isBadPort = entriesOf(headers["x-forwarded-port"]).some((port) => !/^\d{1,5}$/.test(port));
  return isBadHost || isBadProtocol || isBadPort;
}

/**
 * Whether the page that sends this is one of ours: its host is that of the public address, or the one under which the
 * service was asked. Browsers name the origin of whatever is sent by a form or a script; who names none is no page.
 */
function isOwnOrigin({ origin, ...headers }: IncomingHttpHeaders, address: PublicAddress): boolean {
  if (origin === undefined) return true;
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const asked = entriesOf(headers["x-forwarded-host"])[0] ?? headers.host;
  return [address.host, asked].includes(new URL(origin).host);
}

/** Actions take forms as multipart, or from the page's script as text; nothing else is posted to a page. */
function isActionType(headers: IncomingHttpHeaders): boolean {
  const type = headers["content-type"] ?? "";
  return headers["next-action"] === undefined
    ? /^multipart\/form-data;.*\bboundary=[^;\s]/i.test(type)
    : /^(?:multipart\/form-data;.*\bboundary=[^;\s]|text\/plain\b)/i.test(type);
}

/** Forms that are answered without the framework are sent as a plain one is; no script posts them. */
function isPlainForm(headers: IncomingHttpHeaders): boolean {
  return (
    headers["next-action"] === undefined && /^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "")
  );
}

function refusePost(headers: IncomingHttpHeaders, isDirect: boolean): Refusal | null {
  if (!(isDirect ? isPlainForm(headers) : isActionType(headers))) return { reason: "wrong-content-type" };
  return Number(headers["content-length"] ?? 0) > MAX_PAGE_BODY_BYTES ? { reason: "too-large" } : null;
}

/**
 * Why a request is refused, or null where it may be read on: an address that readers could take in two ways, a host
 * that is none, a method that the path does not answer, a form of another site, a body that is no form.
 */
export function refusalOf({ method, target, headers }: AskedFor, address: PublicAddress): Refusal | null {
  if (target.length > MAX_TARGET_LENGTH) return { reason: "address-too-long" };
  const path = pathIn(target, address);
  // Also "*", and the whole address of another host, as a proxy is asked.
  if (!path.startsWith("/") || !isPlainPath(path)) return { reason: "bad-path" };
  if (headers.host === undefined || !isHost(headers.host)) return { reason: "bad-host" };
  if (refuseForwarding(headers)) return { reason: "bad-forwarding" };
  const { pattern, methods } = matchRoute(path);
  if (method !== "OPTIONS" && !methods.includes(method)) return { reason: "method-not-allowed", methods };
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return null;
  if (!isOwnOrigin(headers, address)) return { reason: "foreign-origin" };
  return pattern.startsWith("/[locale]") ? refusePost(headers, Object.hasOwn(DIRECT, `${pattern} ${method}`)) : null;
}
