import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { currentRequest, noteBegun, postedState } from "@/server/platform/request-context";
import type { DirectRequest } from "@/server/direct/answer-direct";
import type { DirectAnswer } from "@/server/direct/direct";
import { closeHttpServer, createHttpServer } from "./http-server";
import type { RequestLine } from "./request-log";

const ID = /^[0-9a-f-]{36}$/;
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

let server: Server;
let lines: RequestLine[];
let handle: Handle;
let direct: (asked: DirectRequest) => Promise<DirectAnswer | null>;
let failures: unknown[];
const portOf = () => (server.address() as AddressInfo).port;

beforeEach(async () => {
  lines = [];
  handle = (_, response) => void response.end("page");
  direct = () => Promise.resolve(null);
  failures = [];
  server = createHttpServer({
    handle: async (request, response) => handle(request, response),
    direct: (asked) => direct(asked),
    noteFailure: (error) => failures.push(error),
    baseUrl: "http://localhost",
    note: (line) => lines.push(line),
    patience: { headersMs: 100, requestMs: 200, lookedAtMs: 20 },
  });
  await once(server.listen(0), "listening");
});
afterEach(() => closeHttpServer(server, 0));

/** Sends bytes as they are, and returns everything that came back until the server hung up. */
async function send(bytes: string): Promise<{ status: number; id: string; said: string }> {
  const socket = connect(portOf());
  let said = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => (said += chunk));
  socket.on("error", () => undefined);
  socket.write(bytes);
  await once(socket, "close");
  return { status: Number(said.split(" ")[1]), id: /x-request-id: (\S+)/.exec(said)?.[1] ?? "", said };
}

const HEAD = "Host: localhost\r\nConnection: close\r\n";
const FORM = "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1\r\n";
const get = (more = "", path = "/ru") => send(`GET ${path} HTTP/1.1\r\n${HEAD}${more}\r\n`);
const post = (more = "") => send(`POST /ru/sign-in HTTP/1.1\r\n${HEAD}${FORM}${more}\r\nx`);

describe("the id of a request", () => {
  it("is one in the answer, for whatever answers, and in the log; the sender's counts for nothing", async () => {
    const seen: unknown[] = [];
    handle = (request, response) => {
      seen.push(request.headers["x-request-id"], currentRequest()?.id);
      response.end();
    };
    const { id } = await get("x-request-id: theirs\r\n", "/ru/link/secret?token=secret");
    expect(id).toMatch(ID);
    expect(seen).toEqual([id, id]);
    expect(lines).toEqual([
      { requestId: id, method: "GET", route: "/[locale]/link/[token]", status: 200, ms: expect.any(Number) as number },
    ]);
  });
});

test("the address is the connection's, whatever the sender says", async () => {
  const seen: unknown[] = [];
  handle = (request, response) => {
    seen.push(request.headers["x-client-address"]);
    response.end();
  };
  await get("x-client-address: 203.0.113.9\r\n");
  expect(seen).toEqual([expect.stringMatching(/^(?:::ffff:)?127\.0\.0\.1$|^::1$/)]);
});

describe("a failure of the framework", () => {
  const fail: Handle = (_, response) => {
    response.statusCode = 500;
    response.setHeader("content-type", "text/html");
    response.setHeader("content-encoding", "gzip");
    response.write("a page of somebody else");
    response.end("its end");
  };

  it("before anything of ours runs is the sender's, where it had to decode something", async () => {
    handle = fail;
    for (const answer of [await post(), await get("rsc: 1\r\n")]) {
      expect([answer.status, lines.at(-1)?.reason]).toEqual([400, "undecodable"]);
      expect(answer.said).not.toMatch(/somebody else|gzip/);
    }
  });

  it("is ours where a page was asked for, or our code had begun; the page that says so has the id", async () => {
    handle = fail;
    const page = await get("Accept: text/html\r\nAccept-Language: de, kk\r\n", "/start");
    expect([page.status, lines.at(-1)?.reason]).toEqual([500, undefined]);
    expect(page.said).toContain(`<code>${page.id}</code>`);
    expect(page.said).toContain('<html lang="kk">');
    handle = (request, response) => {
      noteBegun();
      return fail(request, response);
    };
    expect((await post()).status).toBe(500);
  });

  it("that is thrown is answered too, and what scripts and programs read is left alone", async () => {
    handle = () => Promise.reject(new Error("thrown"));
    expect((await get()).status).toBe(500);
    handle = (_, response) => void response.writeHead(503, { "content-type": "text/html" }).end("busy");
    expect((await get()).said).toContain("busy");
    handle = (_, response) => {
      noteBegun();
      response.setHeader("content-type", "application/json");
      response.writeHead(500).end('{"reason":"own"}');
    };
    expect((await send(`PUT /api/response/r/answers HTTP/1.1\r\n${HEAD}\r\n`)).said).toContain('{"reason":"own"}');
  });
});

describe("what is refused without being handed on", () => {
  test.each([
    ["TRACE", 405, `TRACE /ru HTTP/1.1\r\n${HEAD}\r\n`],
    ["CONNECT", 405, "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["an unknown method", 400, `JUNK /ru HTTP/1.1\r\n${HEAD}\r\n`],
    ["no host", 400, "GET /ru HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["an address of another host", 400, `GET http://elsewhere.example/ru HTTP/1.1\r\n${HEAD}\r\n`],
    ["two lengths", 400, `POST /ru HTTP/1.1\r\n${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx`],
    [
      "a length and chunks",
      400,
      `POST /ru HTTP/1.1\r\n${HEAD}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ["a foreign origin", 403, `POST /ru HTTP/1.1\r\n${HEAD}${FORM}Origin: https://elsewhere.example\r\n\r\nx`],
    ["a long address", 414, `GET /${"a".repeat(10_000)} HTTP/1.1\r\n${HEAD}\r\n`],
    ["a longer one", 414, `GET /${"a".repeat(40_000)} HTTP/1.1\r\n${HEAD}\r\n`],
    ["long headers", 431, `GET /ru HTTP/1.1\r\n${HEAD}x: ${"a".repeat(40_000)}\r\n\r\n`],
    ["no HTTP", 400, "hello\r\n\r\n"],
  ])("%s: %i, with an id and a line in the log", async (_, status, bytes) => {
    handle = () => {
      throw new Error("handed on");
    };
    const answer = await send(bytes);
    expect(answer.status).toBe(status);
    expect(answer.id).toMatch(ID);
    expect(lines).toMatchObject([{ requestId: answer.id, status }]);
    expect(JSON.stringify(lines)).not.toContain("elsewhere");
  });

  it("is told to programs as JSON", async () => {
    const { said, id } = await get("", "/api/response/r/answers");
    expect(JSON.parse(said.split("\r\n\r\n")[1] ?? "")).toMatchObject({ error: { code: "refused" }, requestId: id });
    expect(said).toContain("allow: PUT, OPTIONS");
  });
});

describe("a request that does not come to its end", () => {
  const begun = `PUT /api/response/r/answers HTTP/1.1\r\n${HEAD}Content-Length: 9\r\n`;

  it("is refused under its own id, and whatever reads it is broken off", async () => {
    const read = new Promise((resolve) => {
      handle = (request) => void request.resume().on("error", resolve);
    });
    const { status, id, said } = await send(`${begun}\r\n{`);
    expect([status, said.split("\r\n\r\n")[1]]).toEqual([408, expect.stringContaining(id)]);
    expect(await read).toMatchObject({ message: "aborted" });
    expect(lines).toMatchObject([{ requestId: id, status: 408, reason: "timeout", method: "PUT" }]);
  });

  it("is told to people on a page, and once where its answer had ended before", async () => {
    handle = () => new Promise(() => undefined);
    const slow = FORM.replace(/\d+/, "9");
    const page = await send(`POST /kk/sign-in HTTP/1.1\r\n${HEAD}${slow}Accept: text/html\r\n\r\nx`);
    expect([page.status, page.said]).toEqual([408, expect.stringContaining(`<code>${page.id}</code>`)]);
    handle = (_, response) => void response.end("early");
    expect((await send(`${begun.replace("close", "keep-alive")}\r\n{`)).said).toContain("early");
    handle = (_, response) => void response.write("a part");
    expect((await send(`${begun}\r\n{`)).said).not.toContain("408");
  });

  it("is none where a browser has only connected in advance", async () => {
    expect((await send("")).said).toBe("");
    expect(lines.filter(({ reason }) => reason === "timeout")).toEqual([]);
  });

  it("is refused while its headers come, and between requests of one connection", async () => {
    for (const bytes of [begun, `GET /ru HTTP/1.1\r\nHost: localhost\r\n\r\n${begun}`]) {
      const { said } = await send(bytes);
      expect(said).toMatch(/HTTP\/1.1 408 [^]*x-request-id: [0-9a-f-]{36}/);
      expect(lines.at(-1)).toMatchObject({ status: 408, reason: "timeout" });
    }
  });
});

test("a server that is asked to end answers what is under way, and takes nothing more", async () => {
  let finish: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    handle = (_, response) => {
      finish = () => response.end("whole");
      resolve();
    };
  });
  // Kept alive: the connection must not hold up the end.
  const underWay = send("GET /ru HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await arrived;
  const port = portOf();
  const closed = closeHttpServer(server, 5_000);
  await expect(once(connect(port), "connect")).rejects.toThrow();
  finish();
  expect((await underWay).said).toContain("whole");
  await closed;
});

describe("what needs no framework", () => {
  const FIELDS = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n";
  const postForm = () => send(`POST /ru/response/r/items-1 HTTP/1.1\r\n${HEAD}${FIELDS}\r\na=1`);

  it("is answered at once, with the id of the request", async () => {
    direct = ({ pattern }) => Promise.resolve({ status: 303, headers: { location: "next" }, body: pattern });
    const { status, id, said } = await postForm();
    expect([status, id]).toEqual([303, expect.stringMatching(ID)]);
    expect(said).toContain("/[locale]/response/[id]/[step]");
  });

  it("comes back as a page that knows what was posted, and is never posted again", async () => {
    direct = () => Promise.resolve({ posted: { values: { a: "1" } } });
    handle = (request, response) => {
      expect([request.method, request.headers["content-type"]]).toEqual(["GET", undefined]);
      expect(postedState({})).toEqual({ values: { a: "1" } });
      response.writeHead(307, { location: "/ru/elsewhere" }).end();
    };
    expect((await postForm()).status).toBe(303);
  });

  it("is not asked for by the framework's own scripts", async () => {
    direct = () => Promise.resolve({ status: 200, headers: {}, body: "shared" });
    expect((await get("rsc: 1\r\n")).said).toContain("page");
    expect((await get()).said).toContain("shared");
  });

  it("is a fault of ours where it fails, said once", async () => {
    direct = () => Promise.reject(new Error("broken"));
    const { status, id, said } = await postForm();
    expect([status, failures, said.includes(id)]).toEqual([500, [new Error("broken")], true]);
    expect(said).not.toContain("broken");
  });
});
