import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ACTIONS, DIRECT, FILES, PAGES } from "@/lib/access/routes";

/** Who sends it, and to whom. */
export type Sender = { host: string; cookie: string; responseId: string };

type Manifest = { node: Record<string, unknown> };
const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../.next/server/server-reference-manifest.json"), "utf8"),
) as Manifest;

const JUNK_SEGMENTS = [
  ...["%ff", "%00", "%E0%A4", "%", "%zz", "%5c", "\\", "%2e%2e", "..", ".", "%2f", "%2F..%2F", "a%0d%0aSet-Cookie:x=1"],
  ...["\xd2\x9b", "%D2%9B", "%F0%9F%92%A9", "__proto__", "constructor", "[id]", "{{7*7}}", "'--", ";", "a".repeat(300)],
  ...["%EF%BF%BF", "%u0000", "~", "undefined", "NaN", "-1", "1e309", "\xff", "%C0%AF", "%25%32%66", "@", ":80", "*"],
];
const JUNK_VALUES = [
  ...[
    "",
    "\xff\xfe",
    "null",
    "undefined",
    "-1",
    "1e999",
    "99999999999999999999",
    "%ff",
    "[]",
    "{}",
    "{",
    '"',
    "a,b,,;",
  ],
  ...["../../etc/passwd", "<script>", "=", ";", "; ;=;", "a=b=c", "*/*", "bytes=0-", "bytes=-1,5-2,x", 'W/"', "*"],
  ...["https://elsewhere.example", "elsewhere.example:99999", "[::1", "a b", "localhost:abc", "a".repeat(3000)],
  ...["eyJhbGciOiJkaXIifQ..x.y.z", "...", "Bearer", "Bearer csa_x", "Basic :", "q=0.5", "kk;q=x,zz-ZZ-zz-zzzzzzzzzzzz"],
];
const FOREIGN = ["https://elsewhere.example", "null", "junk", "http://localhost:1", "https://[", "file://", "data:,"];

const fill = (file: string, { responseId }: Sender, segment: string) =>
  file
    .replace(/\/?(page|route)\.tsx?$/, "")
    .replace("[locale]", "ru")
    .replace("[...rest]", segment)
    .replace(/response\/\[id\]/, `response/${responseId}`)
    .replace(/\[\w+\]/g, segment);

const pages = (sender: Sender) => Object.keys(PAGES).map((file) => `/${fill(`[locale]/${file}`, sender, "no-such")}`);
const paths = (sender: Sender) => [
  ...["/", "/kk", "/start", "/favicon.svg", "/_next/static/none.js", "/_next/image", "/_next/data/x/ru.json", "/api"],
  ...["/api/health/ready", "/_error", "/404", "/500", "/_not-found", "/_next", "//ru", "/.env"],
  ...pages(sender),
  ...Object.keys(FILES).map((row) => `/${fill(row.split(" ")[0] ?? "", sender, "no-such")}`),
  ...directPaths(sender).map(({ path }) => path),
];

/** What is answered without the framework. */
const directPaths = (sender: Sender) =>
  Object.keys(DIRECT).map((row) => {
    const [pattern = "", method = ""] = row.split(" ");
    return { method, path: fill(pattern.replace("[step]", "items-1"), sender, "no-such") };
  });

type Parts = { method?: string; path: string; headers?: Readonly<Record<string, string>>; body?: string };

/** As bytes. A header of one's own stands in for the usual one; a body is measured unless its headers say otherwise. */
function write({ host }: Sender, { method = "GET", path, headers = {}, body }: Parts): string {
  const isMeasured = body === undefined || "transfer-encoding" in headers || "content-length" in headers;
  const length = isMeasured ? {} : { "content-length": String(body.length) };
  const all = Object.entries({ host, ...length, ...headers, connection: headers["connection"] ?? "close" });
  const lines = all.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `${method} ${path} HTTP/1.1\r\n${lines}\r\n${body ?? ""}`;
}

const BOUNDARY = "----hostile";
const part = (name: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const multipart = (parts: readonly (readonly [string, string])[]) =>
  `${parts.map(([name, value]) => part(name, value)).join("")}--${BOUNDARY}--\r\n`;

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

/** Arguments of actions that no page sends: none ends with a form behind the path that the page has bound. */
const BAD_ARGUMENTS: readonly string[] = [
  ...["", "{", "null", "1", '"x"', "[]", "{}", "[null]", "[1,2,3]", '["$"]', '["$$"]', '["$@"]', '["$@1"]', '["$F1"]'],
  ...['["$h1"]', '["$T1"]', '["$Q1"]', '["$W1"]', '["$K1"]', '["$i1"]', '["$R1"]', '["$r1"]', '["$X1"]', '["$x1"]'],
  ...['["$n1e9"]', '["$nx"]', '["$D"]', '["$Dx"]', '["$B1"]', '["$A1"]', '["$O1"]', '["$o1"]', '["$U1"]', '["$S1"]'],
  ...[
    '["$V1"]',
    '["$M1"]',
    '["$m1"]',
    '["$G1"]',
    '["$g1"]',
    '["$L1"]',
    '["$l1"]',
    '["$b1"]',
    '["$undefined"]',
    '["$0"]',
  ],
  ...[
    '["$1:x:y"]',
    '["$1:__proto__:toString"]',
    '["$0:constructor:constructor"]',
    '["$fffffff"]',
    '["$-1"]',
    '["$Infinity"]',
  ],
  ...['[{"__proto__":{"locale":"ru"}},"$K1"]', '[{"locale":"ru","id":{}},"x"]', '[{"locale":["ru"]},{},{}]'],
  ...['[{"locale":"ru"},{"then":"$0"}]', '[{"locale":"ru"},null]', '[{"locale":"ru"},{},"x"]', '[{"locale":"ru"}]'],
  ...[`[${"1,".repeat(2000)}1]`, nested(900), nested(20_000), "\xff\xfe", "a".repeat(600_000)],
];
const BAD_PARTS: readonly (readonly (readonly [string, string])[])[] = [
  ...BAD_ARGUMENTS.slice(0, -1).map((argument) => [["0", argument] as const]),
  ...([
    [],
    [["1", "x"]],
    [
      ["0", '["$@1"]'],
      ["1", "{"],
    ],
    [
      ["0", '["$1"]'],
      ["1", '"$1"'],
    ],
  ] as const),
  [
    ["0", '["$1"]'],
    ["1", '["$0"]'],
  ],
  [
    ["0", '["$Q1"]'],
    ["1", "1"],
  ],
  [
    ["0", '["$W1"]'],
    ["1", "{}"],
  ],
  [
    ["0", '["$i1"]'],
    ["1", "null"],
  ],
  [
    ["0", '["$F1"]'],
    ["1", '{"id":"x","bound":null}'],
  ],
  [
    ["0", '["$h1"]'],
    ["1", '{"id":"toString","bound":"$@2"}'],
  ],
  [
    ["0", '[{"locale":"ru"},"$1"]'],
    ["1", '{"then":"$@0","get":"$F1"}'],
  ],
  [
    ["0", '["$@1"]'],
    ["1", '{"then":"$1:then","status":"resolved_model","value":"{}","_response":{}}'],
  ],
  [
    ["0", "[]"],
    ["0", "{}"],
    ["0", "["],
  ],
  [["$ACTION_ID_junk", ""]],
  [[`$ACTION_ID_${"0".repeat(42)}`, ""]],
  [["$ACTION_REF_1", ""]],
  [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", "{"],
  ],
  [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", '{"id":"toString","bound":"$@1"}'],
    ["$ACTION_1:1", "["],
  ],
  [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", '{"id":"__proto__","bound":null}'],
  ],
  [
    ["$ACTION_REF___proto__", ""],
    ["$ACTION_KEY", "{"],
  ],
];

/** Plain forms that no page of ours posts, and saves that none sends: none holds an answer. */
const BAD_FORMS = [
  ...["", "=", "&&&", "to", "to=next&seen=", "to=next&seen={", "to=clear:__proto__", "to=clear:P1-B1%00"],
  ...["to=next&P1-B1=9", "to=next&P1-B1=3%00", "P1-B1=1e0&to=//elsewhere.example", "to=next&P1-B1=%ff%fe", "to=%0d%0a"],
  ...["seen=[]&to=kk%2F..%2F..", "to=next&__proto__=1", "consent=given%00", "a=".repeat(40_000), "\xff\xfe"],
];
const BAD_SAVES = [
  ...["", "{", "null", "1", "[]", "{}", '{"answers":{}}', '{"answers":[null]}', '{"answers":[1]}', nested(20_000)],
  ...['{"answers":[{"id":"__proto__","value":"1","ageMs":0}]}', '{"answers":[{"id":"P1-B1","value":"9","ageMs":0}]}'],
  ...['{"answers":[{"id":"P1-B1","value":{},"ageMs":0}]}', '{"answers":[{"id":"P1-B1","value":"1","ageMs":-1}]}'],
  ...['{"answers":[{"id":"P1-B1","value":"1","ageMs":1e999}]}', '{"answers":[{"id":"P1-B1","value":"1"}]}'],
  ...['{"answers":[{"id":"NS2","value":["NS2-a","NS2-n"],"ageMs":0}]}', `"${"a".repeat(70_000)}"`, "\xff\xfe"],
];

const BAD_TYPES = [
  ...[
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=other",
    "multipart/mixed",
  ],
  ...[
    "application/x-www-form-urlencoded",
    "text/plain",
    "application/json",
    "x",
    "",
    "text/html; charset=\xff",
    "a/b;;=;",
  ],
];

const HEADERS = [
  ...[
    "accept",
    "accept-encoding",
    "accept-language",
    "authorization",
    "content-type",
    "cookie",
    "host",
    "if-none-match",
  ],
  ...["if-modified-since", "range", "origin", "referer", "upgrade", "forwarded", "x-forwarded-for", "x-forwarded-host"],
  ...["x-forwarded-proto", "x-forwarded-port", "x-request-id", "rsc", "next-router-state-tree", "next-router-prefetch"],
  ...["next-router-segment-prefetch", "next-url", "next-action", "next-hmr-refresh", "x-nextjs-data", "x-matched-path"],
  ...[
    "x-middleware-subrequest",
    "x-middleware-rewrite",
    "x-invoke-path",
    "x-action-forwarded",
    "purpose",
    "next-resume",
  ],
  ...["x-nextjs-postponed", "x-http-method-override", "content-encoding", "traceparent", "x-next-intl-locale", "te"],
];
const COOKIES = [
  "next-auth.session-token",
  "response",
  "remembered",
  "locale",
  "__prerender_bypass",
  "__next_preview_data",
];

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const sometimes = (value: string) => fc.oneof(fc.constant(value), oneOf(["", ...JUNK_VALUES]));

/** Bytes that no parser of HTTP should take, or take in two ways. */
function malformed({ host }: Sender): fc.Arbitrary<string> {
  const h = `Host: ${host}\r\n`;
  return oneOf([
    `GET http://elsewhere.example/ru HTTP/1.1\r\n${h}Connection: close\r\n\r\n`,
    `GET elsewhere.example:80 HTTP/1.1\r\n${h}Connection: close\r\n\r\n`,
    `OPTIONS * HTTP/1.1\r\n${h}Connection: close\r\n\r\n`,
    `CONNECT elsewhere.example:443 HTTP/1.1\r\n${h}\r\n`,
    "GET /ru HTTP/1.1\r\nConnection: close\r\n\r\n",
    `GET /ru HTTP/1.1\r\n${h}Host: elsewhere.example\r\nConnection: close\r\n\r\n`,
    "GET /ru HTTP/1.0\r\n\r\n",
    `GET /ru HTTP/9.9\r\n${h}\r\n`,
    `get /ru HTTP/1.1\r\n${h}\r\n`,
    `GET  /ru  HTTP/1.1\r\n${h}\r\n`,
    `GET /ru\x00 HTTP/1.1\r\n${h}\r\n`,
    `GET /ru HTTP/1.1\r\n${h}x y: 1\r\n\r\n`,
    `GET /ru HTTP/1.1\r\n${h}x: a\x00b\r\n\r\n`,
    `GET /ru HTTP/1.1\r\n${h} folded: 1\r\n\r\n`,
    `GET /${"a".repeat(9000)} HTTP/1.1\r\n${h}Connection: close\r\n\r\n`,
    `GET /${"a".repeat(70_000)} HTTP/1.1\r\n${h}Connection: close\r\n\r\n`,
    `GET /ru HTTP/1.1\r\n${h}x: ${"a".repeat(70_000)}\r\n\r\n`,
    `GET /ru HTTP/1.1\r\n${h}${"x: 1\r\n".repeat(3000)}Connection: close\r\n\r\n`,
    `POST /ru/sign-in HTTP/1.1\r\n${h}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /ru HTTP/1.1\r\n\r\n`,
    `POST /ru/sign-in HTTP/1.1\r\n${h}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
    `POST /ru/sign-in HTTP/1.1\r\n${h}Content-Length: -1\r\n\r\n`,
    `POST /ru/sign-in HTTP/1.1\r\n${h}Content-Length: 1e3\r\n\r\nx`,
    `POST /ru/sign-in HTTP/1.1\r\n${h}Transfer-Encoding: xchunked\r\n\r\n`,
    `POST /ru/sign-in HTTP/1.1\r\n${h}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\nx\r\n0\r\n\r\n`,
    `POST /ru/sign-in HTTP/1.1\r\n${h}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`,
    "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "\r\n\r\nhello\r\n\r\n",
  ]);
}

/** A request of some hostile kind, as bytes. */
export function hostileRequest(sender: Sender): fc.Arbitrary<string> {
  const write_ = (parts: Parts) => write(sender, parts);
  const { cookie } = sender;
  const known = oneOf(paths(sender));
  const page = oneOf(pages(sender));
  const action = oneOf(Object.keys(manifest.node).slice(0, Object.keys(ACTIONS).length));
  const segment = oneOf(JUNK_SEGMENTS);
  const value = oneOf(JUNK_VALUES);
  const form = `multipart/form-data; boundary=${BOUNDARY}`;
  const argumentsAs = (isMultipart: boolean) =>
    isMultipart
      ? oneOf(BAD_PARTS).map((parts) => ({ type: form, body: multipart(parts) }))
      : oneOf(BAD_ARGUMENTS).map((body) => ({ type: "text/plain;charset=UTF-8", body }));
  const bad = fc.boolean().chain(argumentsAs);
  const places = oneOf([
    ...Object.keys(PAGES).map((file) => `[locale]/${file}`),
    ...Object.keys(FILES).map((row) => row.split(" ")[0] ?? ""),
  ]);

  const calls = fc
    .record({ path: page, id: action, origin: oneOf(["same", "none", ...FOREIGN]), bad })
    .map(({ path, id, origin, bad: { type, body } }) => {
      const from: Record<string, string> =
        origin === "none" ? {} : { origin: origin === "same" ? `http://${sender.host}` : origin };
      const headers = { ...from, cookie, "next-action": id, "content-type": type, accept: "text/x-component" };
      return write_({ method: "POST", path, headers, body });
    });
  const forms = fc
    .record({
      path: page,
      origin: oneOf([`http://${sender.host}`, ...FOREIGN]),
      parts: oneOf(BAD_PARTS),
      cut: fc.nat(200),
    })
    .map(({ path, origin, parts, cut }) => {
      const whole = multipart(parts);
      const body = cut % 2 === 0 ? whole : whole.slice(0, -cut);
      return write_({ method: "POST", path, headers: { origin, cookie, "content-type": form }, body });
    });
  const junkActions = fc
    .record({ path: known, id: oneOf([...JUNK_VALUES, "toString", "__proto__", "constructor", "0".repeat(42)]), bad })
    .map(({ path, id, bad: { type, body } }) =>
      write_({ method: "POST", path, headers: { cookie, "next-action": id, "content-type": type }, body }),
    );
  const types = fc
    .record({
      method: oneOf(["POST", "PUT"]),
      path: known,
      type: oneOf(BAD_TYPES),
      id: fc.option(action),
      body: oneOf(BAD_ARGUMENTS),
    })
    .map(({ method, path, type, id, body }) => {
      const called: Record<string, string> = id === null ? {} : { "next-action": id };
      return write_({ method, path, headers: { cookie, "content-type": type, ...called }, body });
    });
  const direct = oneOf(directPaths(sender)).chain(({ method, path }) =>
    oneOf(method === "PUT" ? BAD_SAVES : BAD_FORMS).map((body) => {
      const type = method === "PUT" ? "application/json" : "application/x-www-form-urlencoded";
      return write_({ method, path, headers: { cookie, "content-type": type }, body });
    }),
  );
  const methods = oneOf([
    "TRACE",
    "CONNECT",
    "OPTIONS",
    "DELETE",
    "PATCH",
    "PROPFIND",
    "PUT",
    "HEAD",
    "POST",
    "JUNK",
    "QUERY",
  ]);
  return fc.oneof(
    calls,
    calls,
    forms,
    junkActions,
    types,
    direct,
    malformed(sender),
    fc.record({ method: methods, path: known }).map(write_),
    fc
      .record({ path: known, segment })
      .map(({ path, segment: tail }) => write_({ path: `${path}/${tail}`, headers: { cookie } })),
    fc
      .record({ file: places, segment })
      .map(({ file, segment: id }) =>
        write_({ path: `/${fill(file, { ...sender, responseId: id }, id)}`, headers: { cookie } }),
      ),
    fc
      .record({
        path: known,
        query: fc.array(
          fc.tuple(oneOf(["step", "error", "page", "unit", "q", "__proto__", "_rsc", "a[]", "%ff", "id"]), value),
          { minLength: 1, maxLength: 4 },
        ),
      })
      .map(({ path, query }) =>
        write_({
          path: `${path}?${query.map(([name, text]) => `${name}=${text.replace(/[\s#]/g, "+").slice(0, 500)}`).join("&")}`,
          headers: { cookie },
        }),
      ),
    fc
      .record({ path: known, name: oneOf(HEADERS), value })
      .map(({ path, name, value: text }) => write_({ path, headers: { cookie, [name]: text } })),
    fc
      .record({ path: known, name: oneOf(COOKIES), value })
      .map(({ path, name, value: text }) => write_({ path, headers: { cookie: `${cookie}; ${name}=${text}` } })),
    fc
      .record({ path: page, host: sometimes(sender.host), origin: sometimes("null") })
      .map(({ path, host, origin }) =>
        write_({ method: "POST", path, headers: { host, origin, "content-type": form }, body: multipart([]) }),
      ),
  );
}
