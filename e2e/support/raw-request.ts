import { connect } from "node:net";

/** What came back; status 0 where the server hung up without a word. */
export type RawAnswer = { status: number; headers: Readonly<Record<string, string>>; body: string };

const SILENCE_MS = 15_000;

/** The first answer in what a connection said, past "100 Continue". */
function read(said: string): RawAnswer {
  const [head = "", ...rest] = said.replace(/^HTTP\/1\.1 100 [^]*?\r\n\r\n/, "").split("\r\n\r\n");
  const [line = "", ...lines] = head.split("\r\n");
  const headers = lines.map((each): [string, string] => {
    const at = each.indexOf(":");
    return [each.slice(0, at).toLowerCase(), each.slice(at + 1).trim()];
  });
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0);
  return { status, headers: Object.fromEntries(headers), body: rest.join("\r\n\r\n") };
}

/** Sends these bytes (one for each character) as they are, which no client of HTTP would. */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(port, "localhost", () => socket.write(bytes, "latin1"));
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error("no answer")));
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      said += chunk;
    });
    // Whoever refuses early may close while the rest is on its way.
    socket.once("error", (error) =>
      said === "" && error.message === "no answer" ? reject(error) : resolve(read(said)),
    );
    socket.once("close", () => resolve(read(said)));
  });
}
