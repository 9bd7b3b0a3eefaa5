import { timeText } from "@/lib/text/time-text";
import type { Locale } from "@/lib/instrument/locales";

/** A time as every page says it: that of Astana, written here and not by the browser. */
export function TimeText({ locale, time }: { locale: Locale; time: Date }) {
  return <time dateTime={time.toISOString()}>{timeText(time, locale)}</time>;
}
