import { z } from "zod";
import { LOCALES } from "../instrument/locales";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { textSchema } from "../instrument/text";
import data from "./cards.json" with { type: "json" };

/** Exercises of a card: two for each of two weeks. */
export const EXERCISES_OF_CARD = 4;
export const EXERCISES_OF_WEEK = 2;

const exercise = z.strictObject({ title: textSchema, text: textSchema });

const card = z.strictObject({
  principleId: z.enum(PRINCIPLE_IDS),
  title: textSchema,
  exercises: z.array(exercise).length(EXERCISES_OF_CARD),
  checklist: z.strictObject({
    title: textSchema,
    /** What of it stands in the article, and what does not. */
    note: textSchema,
    items: z.array(z.strictObject({ id: z.string().regex(/^P[1-7]-C\d$/), text: textSchema })).min(1),
  }),
  /** Ids of statements of the article (measurement.md §1.1). */
  sources: z.array(z.string()).min(1),
});
export type PracticeCard = z.infer<typeof card>;

export const cardsSchema = z.strictObject({
  languages: z.record(z.enum(LOCALES), z.enum(["written", "needs-native-review"])),
  cards: z.array(card).length(PRINCIPLE_IDS.length),
});

const { cards } = cardsSchema.parse(data);

/** The practice card of a principle. */
export function cardOf(principleId: PrincipleId): PracticeCard {
  const found = cards.find((each) => each.principleId === principleId);
  if (!found) throw new Error(`There is no practice card for ${principleId}.`);
  return found;
}
