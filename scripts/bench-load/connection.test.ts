import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Connection } from "./connection";

let server: Server | undefined;
afterEach(() => server?.close());

/** Listens, and says these pieces to each request, each piece by itself. */
async function saying(...pieces: string[]): Promise<Connection> {
  server = createServer((socket: Socket) => {
    socket.on("data", () => {
      const say = (left: readonly string[]) => {
        const [piece, ...rest] = left;
        if (piece === "END") socket.destroy();
        else if (piece !== undefined) socket.write(piece, () => setImmediate(say, rest));
      };
      say(pieces);
    });
  }).listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  return new Connection(typeof address === "object" ? (address?.port ?? 0) : 0);
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
