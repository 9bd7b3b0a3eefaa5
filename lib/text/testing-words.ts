import { readFileSync } from "node:fs";
import { fill } from "./fill";
import { type Texts, textAt } from "./testing-texts";
import type { Words } from "./words";

const texts = JSON.parse(readFileSync("messages/en.json", "utf8")) as Texts;

/** The English texts, without plurals and without the quotes that the format of messages asks for. */
export const words: Words = (key, values = {}) => fill(textAt(texts, key).replaceAll("''", "'"), values);
