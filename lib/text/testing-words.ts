import { readFileSync } from "node:fs";
import { fill } from "./fill";
import type { Words } from "./words";

const texts: unknown = JSON.parse(readFileSync("messages/en.json", "utf8"));

/** The English texts, without plurals and without the quotes that the format of messages asks for. */
export const words: Words = (key, values = {}) => {
  const text = key.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], texts);
  if (typeof text !== "string") throw new Error(`There is no text ${key}.`);
  return fill(text.replaceAll("''", "'"), values);
};
