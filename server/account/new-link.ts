import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Write } from "@/db/write";
import { addAccountMail } from "@/db/writes/mail";
import { addLink } from "@/db/writes/person";
import { sign } from "../platform/secret";

const TOKEN_BYTES = 24;
/** How long a one-time link can be used. */
export const LINK_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How a link to an account reaches its person: by the product, to their mailbox, or by whoever has it made. */
export type Delivery = "mailed" | "handed-over";

/** By which a link is looked up. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("base64url");

/** The secret part of a mailed link. It follows from the id of the mail, so that every try to send it repeats it. */
export function mailedToken(mailId: string): string {
  return sign("account-link", mailId).toString("base64url");
}

function linkRow(token: string, now: Date) {
  return { tokenHash: hashToken(token), createdAt: now, expiresAt: new Date(now.getTime() + LINK_DAYS * DAY_MS) };
}

/** A link that whoever has it made is shown once; `personId` is null for the first administrator's. */
export function handedOverLink(
  personId: string | null,
  madeBy: string | null,
  now: Date,
): { token: string; writes: Write[] } {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return { token, writes: [addLink({ ...linkRow(token, now), personId, madeBy, isMailed: false })] };
}

/** A link that is mailed to the person: nobody else is shown it. `madeBy` is null where the person asked for it. */
export function mailedLink(personId: string, madeBy: string | null, now: Date): { token: null; writes: Write[] } {
  const id = randomUUID();
  const link = addLink({ ...linkRow(mailedToken(id), now), personId, madeBy, isMailed: true });
  return { token: null, writes: [link, addAccountMail({ id, personId, dueAt: now })] };
}
