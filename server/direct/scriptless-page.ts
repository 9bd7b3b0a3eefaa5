import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { DirectAnswer } from "./direct";
import type { Rendering } from "./rendering";
import { withoutScripts } from "./shared-pages";

const pack = promisify(gzip);

/** Headers that say how the framework would have sent it. */
const TRANSFER = ["connection", "content-length", "date", "keep-alive", "transfer-encoding", "x-request-id"];

/**
 * The page of this request without the framework's scripts, compressed as a whole: what they would read is as large
 * again as the page.
 */
export async function scriptlessPage(
  render: Rendering["own"],
  request: IncomingMessage,
  isPacked: boolean,
): Promise<DirectAnswer> {
  const { status, headers: all, body } = await render(request);
  const headers = Object.fromEntries(Object.entries(all).filter(([name]) => !TRANSFER.includes(name)));
  if (!String(headers["content-type"] ?? "").startsWith("text/html")) return { status, headers, body };
  const html = withoutScripts(body.toString());
  const policy = String(headers["content-security-policy"] ?? "").replace(/script-src [^;]*/, "script-src 'none'");
  const own = { ...headers, "content-security-policy": policy };
  if (!isPacked) return { status, headers: own, body: html };
  const packed = { ...own, "content-encoding": "gzip", vary: "Accept-Encoding" };
  return { status, headers: packed, body: await pack(html) };
}
