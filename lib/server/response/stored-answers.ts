import { listAnswers } from "@/db/queries/response";
import type { Reader } from "@/db/write";
import { type Answers, type AnswerValue, decodeField, parseField } from "@/lib/instrument/answers";
import { rules } from "@/lib/instrument/catalogue";

/** Stored answers as values; throws when the database holds one that the instrument does not know. */
export function parseStored(stored: readonly { itemId: string; value: string }[]): Answers {
  return Object.fromEntries(
    stored.map(({ itemId, value }): [string, AnswerValue] => {
      const rule = rules.get(itemId);
      const parsed = parseField(rules, itemId, rule && decodeField(rule, value));
      if (!parsed.ok) throw new Error(`A stored answer does not fit the instrument: ${itemId} (${parsed.reason})`);
      return [itemId, parsed.value];
    }),
  );
}

/** The answers in force of a response; throws as {@link parseStored}. */
export async function readAnswers(db: Reader, responseId: string): Promise<Answers> {
  return parseStored(await listAnswers(db, responseId));
}
