import { timeText } from "@/lib/text/time-text";
import type { Locale } from "@/lib/instrument/locales";

type Props = { locale: Locale; time: Date; precision?: "minute" | "second" };

/** A time as every page says it: that of Astana, written here and not by the browser. */
export function TimeText({ locale, time, precision = "minute" }: Props) {
  return <time dateTime={time.toISOString()}>{timeText(time, locale, precision)}</time>;
}
