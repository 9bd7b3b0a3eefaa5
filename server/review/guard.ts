import { cache } from "react";
import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { guardRoutes } from "../platform/route-guard";
import { requirePermission } from "../platform/session";
import { showNotFound } from "../platform/show-not-found";
import { apiRefusal } from "./api-answer";
import { findReachedCampaign, type Reviewer } from "./reach";
import { readToken } from "./read-token";
import { findUnitReport } from "./reports";

async function requireReviewer() {
  const person = await requirePermission("units.review");
  const reviewer: Reviewer = { personId: person.id, scopes: person.scopes };
  return { person, reviewer };
}

// A page and its title ask for the same.
const loadCampaign = cache(async (id: string) => {
  const { reviewer } = await requireReviewer();
  return { reviewer, reached: (await findReachedCampaign(database().read, reviewer, id)) ?? showNotFound() };
});

const loadUnit = cache(async (id: string, unit: string) => {
  const { reviewer } = await requireReviewer();
  const report = await findUnitReport(database().read, reviewer, id, { id: unit });
  return { reviewer, report: report ?? showNotFound() };
});

/** For whoever reviews units; `reviewer` is what they reach. */
export const reviewing = guard({ needs: ["units.review"], load: requireReviewer });

/** For whoever reviews some unit of this campaign, which has closed. */
export const reviewedCampaign = guard({
  needs: ["units.review in-campaign"],
  asks: ["id"],
  load: ({ id }) => loadCampaign(id),
});

/** For whoever reviews this unit of this campaign, which has been published. */
export const publishedUnit = guard({
  needs: ["units.review published"],
  asks: ["id", "unit"],
  load: ({ id, unit }) => loadUnit(id, unit),
});

/** For programs, by a reviewer's token; one that does not work is told why. */
export const apiToken = guardRoutes({
  needs: ["token"],
  load: async (_path, _need, request) => {
    const token = await readToken(request);
    return token.ok ? { reviewer: token.reviewer } : apiRefusal(token.reason);
  },
});
