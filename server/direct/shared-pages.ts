import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { StandIn } from "../platform/request-context";
import { securityHeaders } from "../platform/security-headers";
import type { Rendering } from "./rendering";

/** What is the same for everybody about whom nothing more is known, ready to be sent. */
type Shared = { headers: OutgoingHttpHeaders; plain: Buffer; packed: Buffer };

const pack = promisify(gzip);
const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gs;
const SCRIPT_HINT = /<link rel="preload" as="script"[^>]*>/g;

/** A page on which nothing would use the framework's scripts, without them. */
export const withoutScripts = (html: string): string => html.replace(SCRIPT, "").replace(SCRIPT_HINT, "");

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** Scripts of our own, and those that stand in this page. */
function scriptPolicy(html: string): string {
  const inline = [...html.matchAll(SCRIPT)].flatMap(([, attributes = "", text = ""]) =>
    attributes.includes("src=") ? [] : [hashOf(text)],
  );
  return inline.length === 0 ? "'none'" : ["'self'", ...new Set(inline)].join(" ");
}

async function readyPage(html: string, isHttps: boolean): Promise<Shared> {
  const plain = Buffer.from(html);
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "private, no-cache, no-store, max-age=0, must-revalidate",
    vary: "Accept-Encoding",
    ...securityHeaders(scriptPolicy(html), isHttps),
  };
  return { headers, plain, packed: await pack(plain, { level: 9 }) };
}

/** Keeps what `make` has made for each key; what could not be made now can be later. */
function madeOnce<Asked extends unknown[]>(make: (...asked: Asked) => Promise<Shared | null>) {
  const kept = new Map<string, Promise<Shared | null>>();
  return (...asked: Asked): Promise<Shared | null> => {
    const key = JSON.stringify(asked);
    const known = kept.get(key) ?? make(...asked);
    kept.set(key, known);
    const forget = () => kept.delete(key);
    void known.then((made) => made ?? forget(), forget);
    return known;
  };
}

/**
 * Pages that the framework renders once for each path and stand-in, and that are sent as they are from then on. Without
 * `hasScript` they lose the framework's scripts: nothing on them would use one.
 */
export function sharedPages(render: Rendering["shared"], isHttps: boolean) {
  return madeOnce(async (path: string, hasScript: boolean, standIn?: StandIn) => {
    const { status, body } = await render(path, standIn);
    if (status !== 200) return null;
    return readyPage(hasScript ? body.toString() : withoutScripts(body.toString()), isHttps);
  });
}

/** One way to write the address of a file: every other one would be kept beside it, as many as somebody can think of. */
const PLAIN_PATH = /^(?:\/[^/%]+)+$/;
const FILE_HEADERS = ["content-type", "cache-control", "etag", "last-modified"];

/** Scripts, styles and fonts of the pages, compressed once. */
export function sharedFiles(render: Rendering["shared"]) {
  return madeOnce(async (path: string) => {
    if (!PLAIN_PATH.test(path)) return null;
    const { status, headers: all, body } = await render(path);
    if (status !== 200) return null;
    const known = Object.entries(all).filter(([name]) => FILE_HEADERS.includes(name));
    const headers = { ...Object.fromEntries(known), vary: "Accept-Encoding" };
    return { headers, plain: body, packed: await pack(body, { level: 9 }) };
  });
}
