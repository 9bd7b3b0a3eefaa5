import { listAnswers, type StoredResponse } from "@/db/queries/personal/response";
import type { Reader } from "@/db/write";
import { type Answers, type AnswerValue, answerRules, decodeField, parseField } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";

/** What was read before, by version, item and stored text: a release reads the same few hundred a million times. */
const known = new Map<string, AnswerValue>();

function parseOne(version: string, itemId: string, value: string): AnswerValue {
  const key = `${version} ${itemId}=${value}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const rules = answerRules(instrumentOf(version));
  const rule = rules.get(itemId);
  const parsed = parseField(rules, itemId, rule && decodeField(rule, value));
  if (!parsed.ok) throw new Error(`A stored answer does not fit the instrument: ${itemId} (${parsed.reason})`);
  known.set(key, parsed.value);
  return parsed.value;
}

/** Stored answers as values; throws when the database holds one that this version of the instrument does not know. */
export function parseStored(version: string, stored: readonly { itemId: string; value: string }[]): Answers {
  return Object.fromEntries(
    stored.map(({ itemId, value }): [string, AnswerValue] => [itemId, parseOne(version, itemId, value)]),
  );
}

/** The answers in force of a response; throws as {@link parseStored}. */
export async function readAnswers(
  db: Reader,
  { id, instrumentVersion }: Pick<StoredResponse, "id" | "instrumentVersion">,
): Promise<Answers> {
  return parseStored(instrumentVersion, await listAnswers(db, id));
}
