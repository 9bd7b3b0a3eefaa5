import { z } from "zod";
import { LOCALES } from "./locales";

const wording = z.string().trim().min(1);

/**
 * A text in all three languages; a missing language is refused when the data is loaded.
 * `needsReview` lists the languages a native speaker has yet to confirm.
 */
export const textSchema = z.strictObject({
  en: wording,
  ru: wording,
  kk: wording,
  needsReview: z.array(z.enum(LOCALES)).optional(),
});
export type Text = z.infer<typeof textSchema>;
