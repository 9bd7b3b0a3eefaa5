import { doubledKey } from "./doubled-key";
import { quotedKey, quotedValue } from "./quoted";

/** The value of a JSON object, by key. */
export type JsonObject = Readonly<Record<string, unknown>>;

export type Refused = { ok: false; reason: string };
export type ObjectRead = { ok: true; object: JsonObject } | Refused;

/** What a command prints: the text for stdout, or one line on what is wrong with the file, naming the field. */
export type FileResult = { ok: true; json: string } | Refused;

export const refused = (reason: string): Refused => ({ ok: false, reason });

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsedJson(text: string): unknown {
  try {
    // Editors on Windows put a byte order mark first; JSON.parse does not take it.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** The object that the text of a file holds; `expected` completes "the file must hold an object …". */
export function readObject(text: string, expected: string): ObjectRead {
  const file = parsedJson(text);
  if (file === undefined) return refused("the file is not valid JSON");
  const doubled = doubledKey(text);
  if (doubled !== undefined) return refused(`${quotedKey(doubled)}: it is there more than once; keep one of them`);
  if (!isObject(file)) return refused(`the file must hold an object ${expected}, not ${quotedValue(file)}`);
  return { ok: true, object: file };
}
