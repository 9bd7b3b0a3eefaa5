import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type BareSave, saveEach, saveGrouped } from "@/db/testing/bare-saves";
import { endWithParent } from "@/server/platform/end-with-parent.mjs";

/** A server of nothing but Node: what an answer, and a save on SQLite, cost at least. `bare-server.ts KIND FILE`. */

endWithParent();

const SAVES: Readonly<Record<string, (file: string) => BareSave>> = { each: saveEach, grouped: saveGrouped };
const SAVED = JSON.stringify({ saved: true });

type Body = { answers: { id: string; value: string }[] };

async function readBody(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as Body;
}

const [kind = "", file = ""] = process.argv.slice(2);
const save = SAVES[kind]?.(file);

const server = createServer((request, response) => {
  const answer = () =>
    response.writeHead(200, { "content-type": "application/json", "content-length": SAVED.length }).end(SAVED);
  if (!save) {
    answer();
    return;
  }
  readBody(request)
    .then(({ answers: [given] }) =>
      save({ responseId: request.url ?? "", itemId: given?.id ?? "", value: given?.value ?? "" }),
    )
    .then(answer)
    .catch(() => response.writeHead(500).end());
}).listen(0);
await once(server, "listening");
process.send?.(server.address());
