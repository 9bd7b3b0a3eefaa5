import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { type Answer, Connections, type Request } from "./connection";
import { assetsOf, type Posted } from "./page";

/** A page as it arrived, after redirects. */
export type Opened = { url: URL; status: number; body: () => string };

/** Told of each answer, with the name under which whoever asked wants it measured. */
export type Note = (kind: string, ms: number, answer: Answer) => void;

const MOST_REDIRECTS = 5;
const BOUNDARY = "----formdata-of-the-bench";
const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  ...{ gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync },
};

const PAGE_HEADERS = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
  "upgrade-insecure-requests": "1",
  ...{ "sec-fetch-dest": "document", "sec-fetch-mode": "navigate", "sec-fetch-site": "same-origin" },
  "sec-fetch-user": "?1",
};
const SAVE_HEADERS = {
  ...{ accept: "*/*", "content-type": "application/json" },
  ...{ "sec-fetch-dest": "empty", "sec-fetch-mode": "cors", "sec-fetch-site": "same-origin" },
};

type Naming = (url: URL) => string;
const always =
  (kind: string): Naming =>
  () =>
    kind;

function decoded({ header, body }: Answer): string {
  const [encoding = ""] = header("content-encoding");
  return (DECODERS[encoding]?.(body) ?? body).toString("utf8");
}

function multipart(fields: Posted["fields"]): string {
  const part = ([name, value]: readonly [string, string]) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name.replaceAll('"', "%22")}"\r\n\r\n${value}\r\n`;
  return `${fields.map(part).join("")}--${BOUNDARY}--\r\n`;
}

/** What the body of a posted form is, and how it is called. */
function encode({ fields, isMultipart }: Posted): { type: string; body: string } {
  if (isMultipart) return { type: `multipart/form-data; boundary=${BOUNDARY}`, body: multipart(fields) };
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return { type: "application/x-www-form-urlencoded", body };
}

/** What a device is: its language, the address that the proxy in front says, and whether it loads assets of pages. */
export type Device = { language: string; address: string; loadsAssets: boolean };

/**
 * A browser on a device of its own: it keeps cookies and a connection to each of the servers at these ports, which it
 * asks in turn, asks for compressed pages and follows redirects. It runs no script. Scripts, styles and fonts it loads
 * where it is asked to, once each, after the page.
 */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly connections: Connections;
  private readonly common: Readonly<Record<string, string>>;

  private readonly loaded = new Set<string>();

  constructor(
    private readonly origin: URL,
    private readonly device: Device,
    private readonly note: Note,
    ports: readonly number[] = [Number(origin.port)],
  ) {
    const { language, address } = device;
    this.connections = new Connections(ports);
    this.common = {
      ...{ "user-agent": "Mozilla/5.0 (X11; Linux x64) bench", "accept-language": language },
      ...{ "accept-encoding": "gzip, deflate, br", "x-forwarded-for": address, connection: "keep-alive" },
    };
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  open(kind: string, url: URL): Promise<Opened> {
    return this.follow(kind, url, { method: "GET", path: url.pathname + url.search, headers: PAGE_HEADERS });
  }

  /** Sends a form and opens the page that it leads to: measured as `kind`, and as `nextKind` calls that page. */
  async post(kind: string, nextKind: Naming, from: URL, posted: Posted): Promise<Opened> {
    const { type, body } = encode(posted);
    const headers = { ...PAGE_HEADERS, origin: from.origin, referer: from.href, "content-type": type };
    const path = posted.url.pathname + posted.url.search;
    return this.follow(kind, posted.url, { method: "POST", path, headers, body }, nextKind);
  }

  /** Sends JSON as the script of a page does. */
  put(kind: string, from: URL, url: URL, value: unknown): Promise<Answer> {
    const headers = { ...SAVE_HEADERS, origin: from.origin, referer: from.href };
    return this.send(kind, { method: "PUT", path: url.pathname, headers, body: JSON.stringify(value) });
  }

  close(): void {
    this.connections.close();
  }

  private async follow(kind: string, url: URL, request: Request, nextKind = always(kind)): Promise<Opened> {
    let [at, answer] = [url, await this.send(kind, request)];
    for (let hops = 0; answer.status >= 300 && answer.status < 400 && hops < MOST_REDIRECTS; hops += 1) {
      at = new URL(answer.header("location")[0] ?? "", at);
      if (at.host !== this.origin.host) throw new Error(`${url.pathname} leads elsewhere`);
      answer = await this.send(nextKind(at), { method: "GET", path: at.pathname + at.search, headers: PAGE_HEADERS });
    }
    const arrived = answer;
    if (this.device.loadsAssets) await this.loadAssets(decoded(arrived), at);
    return { url: at, status: arrived.status, body: () => decoded(arrived) };
  }

  private async loadAssets(html: string, page: URL): Promise<void> {
    for (const address of assetsOf(html)) {
      const { host, pathname, search } = new URL(address, page);
      if (host !== this.origin.host || this.loaded.has(pathname)) continue;
      this.loaded.add(pathname);
      const headers = { accept: "*/*", referer: page.href };
      const { status } = await this.send("asset", { method: "GET", path: pathname + search, headers });
      if (status !== 200) throw new Error(`${String(status)} to ${pathname}`);
    }
  }

  private async send(kind: string, request: Request): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...this.common, ...request.headers, ...(cookie === "" ? {} : { cookie }) };
    const start = performance.now();
    const answer = await this.connections.send({ ...request, headers });
    this.note(kind, performance.now() - start, answer);
    for (const set of answer.header("set-cookie")) this.keep(set);
    return answer;
  }

  private keep(set: string): void {
    const [pair = "", ...rest] = set.split(";");
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const isOver = rest.some((each) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(each));
    if (isOver) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
