import { LocalTime } from "@/components/ui/local-time";
import { HOME_ZONE } from "@/lib/clock";
import { timeText } from "@/lib/text/time-text";
import type { Locale } from "@/lib/instrument/locales";

/** A time as a page says it: in the reader's zone where the browser tells it, in that of Almaty otherwise. */
export function TimeText({ locale, time }: { locale: Locale; time: Date }) {
  return <LocalTime time={time.toISOString()} locale={locale} text={timeText(time, locale)} homeZone={HOME_ZONE} />;
}
