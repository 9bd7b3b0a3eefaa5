import type { IncomingHttpHeaders } from "node:http";

/** What was sent, before anything has read it. */
export type Sent = { headers: IncomingHttpHeaders; body: AsyncIterable<Uint8Array> };

export type JsonBody =
  | { ok: true; value: unknown }
  | { ok: false; status: 400 | 413 | 415; reason: "too-large" | "not-json" | "wrong-content-type" };

/** What was sent as text; null where it is of more than `maxBytes`. */
export async function readText({ body }: Pick<Sent, "body">, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * Reads a JSON body of at most `maxBytes`. The content type is asked for because a form of another site cannot send
 * it without asking first.
 */
export async function readJsonBody(sent: Sent, maxBytes: number): Promise<JsonBody> {
  if (!/^application\/json\b/i.test(sent.headers["content-type"] ?? ""))
    return { ok: false, status: 415, reason: "wrong-content-type" };
  const text = await readText(sent, maxBytes);
  if (text === null) return { ok: false, status: 413, reason: "too-large" };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, reason: "not-json" };
  }
}
