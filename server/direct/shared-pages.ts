import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { StandIn } from "../platform/request-context";
import { securityHeaders } from "../platform/security-headers";

/** A page of the framework, as it would be sent to somebody about whom nothing is known; null where it is none. */
export type RenderShared = (path: string, standIn?: StandIn) => Promise<{ html: string } | null>;

/** A page that is the same for everybody about whom nothing more is known, ready to be sent. */
type SharedPage = { headers: OutgoingHttpHeaders; plain: Buffer; packed: Buffer };

const pack = promisify(gzip);
const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gs;
const SCRIPT_HINT = /<link rel="preload" as="script"[^>]*>/g;

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** Scripts of our own, and those that stand in this page. */
function scriptPolicy(html: string): string {
  const inline = [...html.matchAll(SCRIPT)].flatMap(([, attributes = "", text = ""]) =>
    attributes.includes("src=") ? [] : [hashOf(text)],
  );
  return inline.length === 0 ? "'none'" : ["'self'", ...new Set(inline)].join(" ");
}

async function readyPage(html: string, isHttps: boolean): Promise<SharedPage> {
  const plain = Buffer.from(html);
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "private, no-cache, no-store, max-age=0, must-revalidate",
    vary: "Accept-Encoding",
    ...securityHeaders(scriptPolicy(html), isHttps),
  };
  return { headers, plain, packed: await pack(plain, { level: 9 }) };
}

/**
 * Pages that the framework renders once for each `path` and stand-in, and that are sent as they are from then on.
 * Without `hasScript` they lose the framework's scripts: nothing on them would use one.
 */
export function sharedPages(render: RenderShared, isHttps: boolean) {
  const kept = new Map<string, Promise<SharedPage | null>>();
  const make = async (path: string, hasScript: boolean, standIn?: StandIn) => {
    const page = await render(path, standIn);
    if (!page) return null;
    return readyPage(hasScript ? page.html : page.html.replace(SCRIPT, "").replace(SCRIPT_HINT, ""), isHttps);
  };
  return (path: string, hasScript: boolean, standIn?: StandIn): Promise<SharedPage | null> => {
    const key = `${path} ${standIn?.instrumentVersion ?? ""} ${String(standIn?.shuffleSeed ?? "")}`;
    const page = kept.get(key) ?? make(path, hasScript, standIn);
    kept.set(key, page);
    // What could not be rendered now can be later.
    const forget = () => kept.delete(key);
    void page.then((made) => made ?? forget(), forget);
    return page;
  };
}
