import { z } from "zod";
import { parseTimeInput } from "../clock";
import { defineForm } from "../form/define-form";
import type { PlainCode } from "../form/form-state";
import { INSTRUMENT_VERSIONS } from "../instrument/catalogue";
import { LOCALES } from "../instrument/locales";
import { MONTHS_BETWEEN_CAMPAIGNS, SMALLEST_GROUPS } from "../policy/privacy";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a new campaign suggests: reminders so many days before its close. */
export const SUGGESTED_REMINDER_DAYS: readonly number[] = [7, 2];

/** Numbers that the form and its complaints mention. */
export const CAMPAIGN_LIMITS = {
  title: 120,
  message: 2000,
  smallestGroup: SMALLEST_GROUPS.index,
  largestGroup: 100,
  longestDays: 366,
  reminders: 5,
  months: MONTHS_BETWEEN_CAMPAIGNS,
} as const;

/**
 * Why the forms about a campaign come back (messages: `campaigns.errors`); where another campaign is in the way, with
 * the unit and the time.
 */
export const CAMPAIGN_ERRORS = {
  title: [],
  "title-long": [],
  "message-partly": [],
  "message-long": [],
  units: [],
  "units-gone": [],
  "units-taken": ["unit", "date"],
  time: [],
  "closes-before": [],
  "too-long": [],
  "opens-past": [],
  version: [],
  group: [],
  reminders: [],
  "reminders-many": [],
  "reminders-late": [],
  "closes-earlier": [],
  "next-campaign": ["unit", "date"],
  purpose: [],
} as const;
export type CampaignError = keyof typeof CAMPAIGN_ERRORS;

type Complaint = PlainCode<typeof CAMPAIGN_ERRORS>;
const says = (error: Complaint) => ({ error });

const title = z.string(says("title")).trim().min(1, says("title")).max(CAMPAIGN_LIMITS.title, says("title-long"));
const message = z.string(says("message-partly")).trim().max(CAMPAIGN_LIMITS.message, says("message-long"));

/** A time as a field for date and time sends it, meant in Kazakhstan. */
const timeInput = z.string(says("time")).transform((input, context) => {
  const time = parseTimeInput(input.trim());
  if (time) return time;
  context.addIssue({ code: "custom", message: "time" satisfies Complaint });
  return z.NEVER;
});

const minimumGroup = z
  .string(says("group"))
  .trim()
  .regex(/^\d{1,4}$/, says("group"))
  .transform(Number)
  .refine((people) => people >= CAMPAIGN_LIMITS.smallestGroup && people <= CAMPAIGN_LIMITS.largestGroup, says("group"));

/** "7, 2" as days before the close, the most first, each once; empty for no reminders. */
const reminderDays = z
  .string(says("reminders"))
  .trim()
  .regex(/^(\d{1,3}([,;\s]+\d{1,3})*)?$/, says("reminders"))
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
  .refine((days) => !days.includes(0), says("reminders"))
  .refine((days) => days.length <= CAMPAIGN_LIMITS.reminders, says("reminders-many"));

const fields = z.object({
  "title-kk": title,
  "title-ru": title,
  "title-en": title,
  "message-kk": message,
  "message-ru": message,
  "message-en": message,
  units: z.array(z.string(), says("units")).min(1, says("units")),
  opensAt: timeInput,
  closesAt: timeInput,
  instrumentVersion: z
    .string(says("version"))
    .refine((version) => INSTRUMENT_VERSIONS.includes(version), says("version")),
  minimumGroup,
  reminderDays,
});

type Fields = z.infer<typeof fields>;
type CampaignField = keyof Fields;

/** Complaints about two fields at a time, at the one to change. */
function complainOfPairs(given: Fields): { field: CampaignField; complaint: Complaint }[] {
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

export const campaignForm = defineForm({ schema: campaignSchema, errors: CAMPAIGN_ERRORS });

/** A later closing time for a campaign that is open. */
export const extensionForm = defineForm({
  schema: z.object({ closesAt: timeInput }),
  errors: CAMPAIGN_ERRORS,
});
/** Agreeing to the purpose; what else stands in the way is a matter of the draft, which the page shows. */
export const confirmationForm = defineForm({
  schema: z.object({ purpose: z.string(says("purpose")) }),
  errors: CAMPAIGN_ERRORS,
  anchors: ["units"],
});
