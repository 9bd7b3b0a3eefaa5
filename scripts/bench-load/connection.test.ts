import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Connection, Connections } from "./connection";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Gives each new connection to `serve`, and returns its port. */
async function listen(serve: (socket: Socket) => void): Promise<number> {
  const server = createServer(serve).listen(0, "localhost");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

/** Listens, and says these pieces to each request, each piece by itself. */
async function saying(...pieces: string[]): Promise<Connection> {
  const port = await listen((socket) => {
    socket.on("data", () => {
      const say = (left: readonly string[]) => {
        const [piece, ...rest] = left;
        if (piece === "END") socket.destroy();
        else if (piece !== undefined) socket.write(piece, () => setImmediate(say, rest));
      };
      say(pieces);
    });
  });
  return new Connection(port);
}

const ask = (connection: Connection) => connection.send({ method: "GET", path: "/", headers: {} });

test.each([
  ["with a length", ["HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe", "llo"]],
  ["in chunks", ["HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n", "2\r\nl", "o\r\n0\r", "\n\r\n"]],
  ["in small pieces", Array.from("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello")],
])("reads an answer %s, and the next one on the same connection", async (_, pieces) => {
  const connection = await saying(...pieces);
  for (const answer of [await ask(connection), await ask(connection)])
    expect({ status: answer.status, body: answer.body.toString() }).toEqual({ status: 200, body: "hello" });
  connection.close();
});

test("reads all values of a header, and an answer without a body", async () => {
  const connection = await saying("HTTP/1.1 304 Not Modified\r\nSet-Cookie: a=1\r\nset-cookie: b=2; Path=/\r\n\r\n");
  const { status, header, body } = await ask(connection);
  expect([status, header("set-cookie"), body.length]).toEqual([304, ["a=1", "b=2; Path=/"], 0]);
  connection.close();
});

test("a server that hangs up is an error, and the next request connects anew", async () => {
  const connection = await saying("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhe", "END");
  await expect(ask(connection)).rejects.toThrow("hung up");
  await expect(ask(connection)).rejects.toThrow("hung up");
});

test("several servers are asked in turn, each by the address of the first", async () => {
  const asked: string[] = [];
  const server = (name: string) =>
    listen((socket) => {
      socket.on("data", (bytes) => {
        asked.push(`${name} as ${/host: (\S+)/.exec(bytes.toString())?.[1] ?? "nobody"}`);
        socket.write("HTTP/1.1 204 No Content\r\n\r\n");
      });
    });
  const ports = [await server("one"), await server("other")];
  const connections = new Connections(ports);
  for (let i = 0; i < 3; i += 1) await connections.send({ method: "GET", path: "/", headers: {} });
  connections.close();
  const address = `localhost:${String(ports[0])}`;
  expect(asked).toEqual([`one as ${address}`, `other as ${address}`, `one as ${address}`]);
});
