export type JsonBody =
  | { ok: true; value: unknown }
  | { ok: false; status: 400 | 413 | 415; reason: "too-large" | "not-json" | "wrong-content-type" };

async function readLimited(request: Request, maxBytes: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Reads a JSON body of at most `maxBytes`. The content type is asked for because a form of another site cannot send
 * it without asking first.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<JsonBody> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return { ok: false, status: 415, reason: "wrong-content-type" };
  const text = await readLimited(request, maxBytes);
  if (text === null) return { ok: false, status: 413, reason: "too-large" };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, reason: "not-json" };
  }
}
