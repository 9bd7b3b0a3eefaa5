import { createHash } from "node:crypto";
import ical, { ICalAlarmRelatesTo, ICalAlarmType } from "ical-generator";

/** A step as an entry of a calendar; `description` is null where the entry is to say nothing of it. */
type Entry = { step: string; dueOn: string; description: string | null };

const REMINDING_S = 9 * 60 * 60;

/** The same for the same step, so that a calendar replaces the entry it has; it tells nothing of the response. */
const entryId = (responseId: string, step: string) =>
  createHash("sha256").update(`calendar ${responseId} ${step}`).digest("hex").slice(0, 32);

/** One event of a whole day for each step, with a reminder at nine o'clock. All have the same neutral title. */
export function calendarFile(responseId: string, title: string, entries: readonly Entry[], now: Date): string {
  const calendar = ical({ prodId: "//self-assessment//plan//EN" });
  for (const { step, dueOn, description } of entries) {
    const event = calendar.createEvent({
      id: entryId(responseId, step),
      stamp: now,
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      summary: title,
      description,
    });
    // Set afterwards: what it is made from is not asked for it.
    event
      .createAlarm({ type: ICalAlarmType.display, triggerAfter: REMINDING_S, description: title })
      .relatesTo(ICalAlarmRelatesTo.start);
  }
  return calendar.toString();
}
