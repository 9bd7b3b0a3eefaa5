import { z } from "zod";
import { defineForm } from "../form/define-form";
import { type Locale, LOCALES } from "../instrument/locales";

/** The mails that somebody invited can get, in the order in which pages list them. */
export const MAILS = ["invitation", "reminder", "answer-link", "result-link", "announcement"] as const;
export type CampaignMail = (typeof MAILS)[number];

/** Why the form comes back (messages: `campaigns.testMailErrors`). */
export const TEST_MAIL_ERRORS = { choice: [], "too-many": [] } as const;
export type TestMailError = keyof typeof TEST_MAIL_ERRORS;
const says = (error: TestMailError) => ({ error });

/** Which mail, and in which language, a manager has sent to themselves. */
export const testMailForm = defineForm({
  schema: z.object({ kind: z.enum(MAILS, says("choice")), locale: z.enum(LOCALES, says("choice")) }),
  errors: TEST_MAIL_ERRORS,
});

export type TestMail = { kind: CampaignMail; locale: Locale };
