import { z } from "zod";
import { parseTimeInput } from "../clock";
import { INSTRUMENT_VERSIONS } from "../instrument/catalogue";
import { LOCALES } from "../instrument/locales";
import { SMALLEST_GROUPS } from "../policy/privacy";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Numbers that the form and its complaints mention. */
export const CAMPAIGN_LIMITS = {
  title: 120,
  message: 2000,
  smallestGroup: SMALLEST_GROUPS.index,
  largestGroup: 100,
  longestDays: 366,
  reminders: 5,
} as const;

/** Why the form comes back; each is a key of the message files (`campaigns.errors`). */
export type CampaignComplaint =
  | "title"
  | "title-long"
  | "message-partly"
  | "message-long"
  | "units"
  | "units-gone"
  | "units-taken"
  | "time"
  | "closes-before"
  | "too-long"
  | "opens-past"
  | "version"
  | "group"
  | "reminders"
  | "reminders-many"
  | "reminders-late"
  | "closes-earlier"
  | "closes-past"
  | "next-campaign";

const title = z.string({ error: "title" }).trim().min(1, { error: "title" }).max(CAMPAIGN_LIMITS.title, {
  error: "title-long",
});
const message = z.string({ error: "message-partly" }).trim().max(CAMPAIGN_LIMITS.message, { error: "message-long" });

/** A time as a field for date and time sends it, meant in Kazakhstan. */
const timeInput = z.string({ error: "time" }).transform((input, context) => {
  const time = parseTimeInput(input.trim());
  if (time) return time;
  context.addIssue({ code: "custom", message: "time" });
  return z.NEVER;
});

const minimumGroup = z
  .string({ error: "group" })
  .trim()
  .regex(/^\d{1,4}$/, { error: "group" })
  .transform(Number)
  .refine((people) => people >= CAMPAIGN_LIMITS.smallestGroup && people <= CAMPAIGN_LIMITS.largestGroup, {
    error: "group",
  });

/** "7, 2" as days before the close, the most first, each once; empty for no reminders. */
const reminderDays = z
  .string({ error: "reminders" })
  .trim()
  .regex(/^(\d{1,3}([,;\s]+\d{1,3})*)?$/, { error: "reminders" })
  .transform((input) =>
    [
      ...new Set(
        input
          .split(/[,;\s]+/)
          .filter(Boolean)
          .map(Number),
      ),
    ].sort((a, b) => b - a),
  )
  .refine((days) => !days.includes(0), { error: "reminders" })
  .refine((days) => days.length <= CAMPAIGN_LIMITS.reminders, { error: "reminders-many" });

const fields = z.object({
  "title-kk": title,
  "title-ru": title,
  "title-en": title,
  "message-kk": message,
  "message-ru": message,
  "message-en": message,
  units: z.array(z.string(), { error: "units" }).min(1, { error: "units" }),
  opensAt: timeInput,
  closesAt: timeInput,
  instrumentVersion: z.string({ error: "version" }).refine((version) => INSTRUMENT_VERSIONS.includes(version), {
    error: "version",
  }),
  minimumGroup,
  reminderDays,
});

type Fields = z.infer<typeof fields>;
export type CampaignField = keyof Fields;

/** Complaints about two fields at a time, at the one to change. */
function complainOfPairs(given: Fields): { field: CampaignField; complaint: CampaignComplaint }[] {
  const lengthMs = given.closesAt.getTime() - given.opensAt.getTime();
  const missing = LOCALES.map((locale) => `message-${locale}` as const).filter((name) => given[name] === "");
  const isPartly = missing.length > 0 && missing.length < LOCALES.length;
  return [
    ...missing.filter(() => isPartly).map((field) => ({ field, complaint: "message-partly" as const })),
    ...(lengthMs <= 0 ? [{ field: "closesAt" as const, complaint: "closes-before" as const }] : []),
    ...(lengthMs > CAMPAIGN_LIMITS.longestDays * DAY_MS
      ? [{ field: "closesAt" as const, complaint: "too-long" as const }]
      : []),
    // A reminder at the opening or before it would be none.
    ...(lengthMs > 0 && given.reminderDays.some((days) => days * DAY_MS >= lengthMs)
      ? [{ field: "reminderDays" as const, complaint: "reminders-late" as const }]
      : []),
  ];
}

/**
 * What a manager fills in for a campaign; used by the form and by the server, which adds what needs the database:
 * that the units are within reach and free. The message may be left out, in all languages or in none.
 */
export const campaignSchema = fields.transform((given, context) => {
  for (const { field, complaint } of complainOfPairs(given))
    context.addIssue({ code: "custom", path: [field], message: complaint });
  return {
    title: { kk: given["title-kk"], ru: given["title-ru"], en: given["title-en"] },
    message: { kk: given["message-kk"], ru: given["message-ru"], en: given["message-en"] },
    unitIds: given.units,
    opensAt: given.opensAt,
    closesAt: given.closesAt,
    instrumentVersion: given.instrumentVersion,
    minimumGroup: given.minimumGroup,
    reminderDays: given.reminderDays,
  };
});

/** A campaign as filled in. */
export type CampaignPlan = z.infer<typeof campaignSchema>;

/** A later closing time for a campaign that is open. */
export const extensionSchema = z.object({ closesAt: timeInput });
