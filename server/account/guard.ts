import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { missPage } from "../platform/miss";
import { showNotFound } from "../platform/show-not-found";
import { currentPerson } from "../platform/session";
import { findLinkPurpose } from "./accounts";
import { listWaitingReviewers } from "./reviewer-role";

/** For whoever has a one-time link to an account in force. */
export const accountLink = guard({
  needs: ["account-link"],
  asks: ["token"],
  load: async ({ token }) => {
    const purpose = await findLinkPurpose(database(), token, database().now());
    if (purpose) return { purpose };
    await missPage();
    showNotFound();
  },
});

/** For whoever can confirm the role of this reviewer, which waits for a second person. */
export const confirmingRole = guard({
  needs: ["confirms-role"],
  asks: ["id"],
  load: async ({ id }) => {
    const person = (await currentPerson()) ?? showNotFound();
    const waiting = await listWaitingReviewers(database().read, person.id);
    const reviewer = waiting.find((each) => each.id === id && each.isYours) ?? showNotFound();
    return { person, reviewer };
  },
});
