import { type CampaignPlan, SUGGESTED_REMINDER_DAYS } from "@/lib/campaign/campaign-schema";
import { dayOf, HOME_ZONE, monthsLater, parseTimeInput } from "@/lib/clock";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { SMALLEST_GROUPS } from "@/lib/policy/privacy";
import type { Locale } from "@/lib/instrument/locales";

const DAY_MS = 24 * 60 * 60 * 1000;
/** What the campaigns that are over were answered on. */
const FIRST_VERSION = "1.0.0";

/** A campaign of the example: when it is open, how many of the invited answer, and how the ministry does by then. */
export type DemoCampaign = {
  opensAt: Date;
  closesAt: Date;
  /** Days, from the opening on, on which people answer. */
  answeringDays: number;
  /** Of 1. */
  rate: number;
  /** Of 1: who has begun and not submitted. */
  begunRate: number;
  /** Points that all indices have risen since the first campaign. */
  morePoints: number;
  seed: number;
  instrumentVersion: string;
};

/** A time of the day in Kazakhstan some days after `time`. */
function onDay(time: Date, days: number, clock: string): Date {
  const found = parseTimeInput(`${dayOf(new Date(time.getTime() + days * DAY_MS))}T${clock}`);
  if (!found) throw new Error(`${clock} is no time of the day.`);
  return found;
}

function fortnightTo(lastDay: Date) {
  return { opensAt: onDay(lastDay, -14, "09:00"), closesAt: onDay(lastDay, 0, "18:00"), answeringDays: 14 };
}

/** Nineteen and seven months ago, and one that is open: six months lie between them, as they must. */
export function demoCampaigns(now: Date): DemoCampaign[] {
  return [
    {
      ...fortnightTo(monthsLater(now, -19)),
      rate: 0.64,
      begunRate: 0,
      morePoints: 0,
      seed: 2023,
      instrumentVersion: FIRST_VERSION,
    },
    {
      ...fortnightTo(monthsLater(now, -7)),
      rate: 0.82,
      begunRate: 0,
      morePoints: 3,
      seed: 4606,
      instrumentVersion: FIRST_VERSION,
    },
    {
      ...{ opensAt: onDay(now, -6, "09:00"), closesAt: onDay(now, 15, "18:00"), answeringDays: 5 },
      ...{ rate: 0.3, begunRate: 0.05, morePoints: 4, seed: 37, instrumentVersion: newestInstrument().version },
    },
  ];
}

function monthIn(locale: Locale, time: Date): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: HOME_ZONE }).format(time);
}

/** What its manager would have filled in. */
export function planOf({ opensAt, closesAt, instrumentVersion }: DemoCampaign, unitId: string): CampaignPlan {
  return {
    title: {
      kk: `Кәсіби коммуникацияны бағалау: ${monthIn("kk", closesAt)}`,
      ru: `Оценка профессиональной коммуникации: ${monthIn("ru", closesAt)}`,
      en: `Professional communication: ${monthIn("en", closesAt)}`,
    },
    message: {
      kk: "Құрметті әріптестер! Жауаптарыңыз тек топтар бойынша көрсетіледі.",
      ru: "Уважаемые коллеги! Ваши ответы показываются только по группам.",
      en: "Dear colleagues, your answers are shown for groups only.",
    },
    unitIds: [unitId],
    ...{ opensAt, closesAt, instrumentVersion },
    minimumGroup: SMALLEST_GROUPS.index,
    reminderDays: [...SUGGESTED_REMINDER_DAYS],
  };
}
