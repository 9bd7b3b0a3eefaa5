import { listAnswers } from "@/db/queries/response";
import type { Reader } from "@/db/write";
import { type Answers, type AnswerValue, decodeField, parseField } from "@/lib/instrument/answers";
import { rules } from "@/lib/instrument/catalogue";

/** The answers in force of a response; throws when the database holds one that the instrument does not know. */
export async function readAnswers(db: Reader, responseId: string): Promise<Answers> {
  const stored = await listAnswers(db, responseId);
  return Object.fromEntries(
    stored.map(({ itemId, value }): [string, AnswerValue] => {
      const rule = rules.get(itemId);
      const parsed = parseField(rules, itemId, rule && decodeField(rule, value));
      if (!parsed.ok) throw new Error(`A stored answer does not fit the instrument: ${itemId} (${parsed.reason})`);
      return [itemId, parsed.value];
    }),
  );
}
