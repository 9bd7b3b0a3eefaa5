import { createHash } from "node:crypto";
import { sign } from "../platform/secret";

/** Which link of an invitation: the one for answering of a generation, or one to the result, by its number. */
export type LinkName = { invitationId: string; purpose: "answer" | "result"; number: number };

/**
 * The secret part of a link, 256 bits. It is derived from the server's secret instead of stored, so that every mail
 * can repeat the link in force and the database cannot give it away.
 */
export function linkToken({ invitationId, purpose, number }: LinkName): string {
  return sign("invitation-link", `${purpose}.${invitationId}.${String(number)}`).toString("base64url");
}

/** By which a link is looked up. */
export function linkHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
