import { redirect } from "next/navigation";
import { findInvitation } from "@/db/queries/personal/invitation";
import { redirectPath } from "@/lib/paths";
import { paperCodeHash } from "../campaign/paper-code-hash";
import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { missPage } from "../platform/miss";
import { showTooMany } from "../platform/show-too-many";
import { requirePermission } from "../platform/session";
import { showNotFound } from "../platform/show-not-found";
import { guessCode } from "./guess-code";
import { findOpenLink, isAnswerable } from "./open-link";

/** For whoever is signed in as the one invited, while it can be answered: foreign and finished ones look alike. */
export const ownInvitation = guard({
  needs: ["own-invitation"],
  asks: ["id"],
  load: async ({ id }) => {
    const person = await requirePermission("responses.own");
    const invited = await findInvitation(database().read, id);
    const isOwn = invited?.personId === person.id && invited.lockedAt === null;
    return { invited: isOwn && isAnswerable(invited, database().now()) ? invited : showNotFound() };
  },
});

/** For whoever has a mailed link in force; those of a dead one are led to where they can ask for another. */
export const invitationLink = guard({
  needs: ["invitation-link"],
  asks: ["token"],
  load: async ({ locale, token }) => {
    const link = await findOpenLink(database().read, token, database().now());
    if (link) return link;
    await missPage();
    redirect(redirectPath(locale, "/invitation"));
  },
});

/**
 * For whoever has a code on paper that opens something; others read why theirs does not. One that is used has nothing
 * `printed`, and goes on to an action: the same form may have been sent before.
 */
export const paperCode = guard({
  needs: ["paper-code"],
  asks: ["code"],
  load: async ({ locale, code }) => {
    const found = await guessCode(code);
    if (found.ok || found.reason === "used")
      return { codeHash: paperCodeHash(code), printed: found.ok ? found.printed : null };
    if (found.reason === "too-many") return showTooMany(found.minutes);
    redirect(redirectPath(locale, `/code?why=${found.reason}`));
  },
});
