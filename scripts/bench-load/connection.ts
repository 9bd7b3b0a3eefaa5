import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What goes out: a path on the server that the connection leads to, and headers with names in small letters. */
export type Request = {
  method: "GET" | "POST" | "PUT";
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: Buffer | string;
};

/** What came back. The body is as sent, perhaps compressed. `header` gives all values under a name in small letters. */
export type Answer = { status: number; header: (name: string) => string[]; body: Buffer };

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

const SILENCE_MS = 30_000;
const HEAD_END = "\r\n\r\n";

/** The body of chunks that are all there, or null where more is to come. */
function joinChunks(bytes: Buffer, from: number): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = from; ;) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.toString("latin1", at, lineEnd), 16);
    const start = lineEnd + 2;
    if (bytes.length < start + size + 2) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(start, start + size));
    at = start + size + 2;
  }
}

/** The answer that these bytes hold, or null where more is to come. */
function readAnswer(bytes: Buffer): Answer | null {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = bytes.toString("latin1", 0, headEnd);
  const status = Number(head.slice(9, 12));
  const header = (name: string) =>
    [...head.matchAll(new RegExp(`\\r\\n${name}: *([^\\r]*)`, "gi"))].map(([, value = ""]) => value);
  const start = headEnd + HEAD_END.length;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    return bytes.length < end ? null : { status, header, body: bytes.subarray(start, end) };
  }
  const isEmpty = status === 204 || status === 304;
  const body = isEmpty ? Buffer.alloc(0) : joinChunks(bytes, start);
  return body && { status, header, body };
}

/**
 * One kept connection, one request at a time. Node's own client reaches a quarter of the rate, and would measure itself
 * wherever the server answers more than some thousand requests a second. Rejects where the server hangs up or is
 * silent for 30 seconds; the next request connects anew. `hostPort` is the port of the address that people know.
 */
export class Connection {
  private socket: Socket | null = null;
  private received: Buffer | null = null;
  private waiting: Waiting | null = null;

  constructor(
    private readonly port: number,
    private readonly hostPort = port,
  ) {}

  async send({ method, path, headers, body }: Request): Promise<Answer> {
    const socket = this.socket ?? (await this.connect());
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = body === undefined ? "" : `content-length: ${String(Buffer.byteLength(body))}\r\n`;
    const head = `${method} ${path} HTTP/1.1\r\nhost: localhost:${String(this.hostPort)}\r\n${lines.join("")}${length}\r\n`;
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      if (body === undefined || typeof body === "string") socket.write(head + (body ?? ""));
      else socket.write(Buffer.concat([Buffer.from(head), body]));
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  private async connect(): Promise<Socket> {
    const socket = connect({ port: this.port, host: "localhost", noDelay: true });
    await once(socket, "connect");
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error("no answer within 30 s")));
    socket.on("data", (bytes) => {
      this.take(bytes);
    });
    socket.on("error", (error) => {
      this.fail(socket, error);
    });
    socket.on("close", () => {
      this.fail(socket, new Error("the server hung up"));
    });
    this.socket = socket;
    return socket;
  }

  private take(bytes: Buffer): void {
    this.received = this.received === null ? bytes : Buffer.concat([this.received, bytes]);
    const answer = readAnswer(this.received);
    if (answer === null) return;
    this.received = null;
    if (answer.header("connection").includes("close")) this.close();
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve(answer);
  }

  private fail(socket: Socket, error: Error): void {
    if (this.socket === socket) this.socket = null;
    this.received = null;
    this.waiting?.reject(error);
    this.waiting = null;
  }
}

/**
 * One visitor's connections to servers that answer at one address, which has the first port: each request goes to
 * another server than the one before, as behind a proxy that sends requests anywhere.
 */
export class Connections {
  private readonly all: readonly Connection[];
  private turn = 0;

  constructor(ports: readonly number[]) {
    this.all = ports.map((port) => new Connection(port, ports[0]));
  }

  async send(request: Request): Promise<Answer> {
    const next = this.all[this.turn++ % this.all.length];
    if (!next) throw new Error("There is no server.");
    return next.send(request);
  }

  close(): void {
    for (const each of this.all) each.close();
  }
}
