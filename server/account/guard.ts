import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { showNotFound } from "../platform/show-not-found";
import { slowDownGuessing } from "../platform/slow-down";
import { findLinkPurpose } from "./accounts";

/** For whoever has a one-time link to an account in force. */
export const accountLink = guard({
  needs: ["account-link"],
  asks: ["token"],
  load: async ({ token }) => {
    const purpose = await findLinkPurpose(database(), token, new Date());
    if (purpose) return { purpose };
    await slowDownGuessing();
    showNotFound();
  },
});
