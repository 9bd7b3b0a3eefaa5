import { createHash } from "node:crypto";
import { sign } from "../platform/secret";

/**
 * The secret part of the link to what is told about a campaign, 256 bits: one for all who were invited, so that opening
 * it says of nobody who they are. It is derived from the server's secret instead of stored, as those of invitations are.
 */
export function announcementToken(campaignId: string): string {
  return sign("announcement-link", campaignId).toString("base64url");
}

/** By which an announcement is looked up. */
export function announcementHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
