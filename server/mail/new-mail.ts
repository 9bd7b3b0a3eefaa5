import { randomUUID } from "node:crypto";
import type { MailKind } from "@/db/queries/personal/mail";

/** A mail to be sent from `now` on. */
export function newMail(
  mail: { kind: MailKind; ordinal: number; campaignId: string; invitationId: string },
  now: Date,
) {
  return { id: randomUUID(), ...mail, dueAt: now };
}
