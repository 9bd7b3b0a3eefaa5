import { redirect } from "next/navigation";
import { cache } from "react";
import { isInEffect } from "@/lib/access/reviewer-standing";
import type { Locale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { guardRoutes } from "../platform/route-guard";
import { currentPerson, requirePermission } from "../platform/session";
import { showNotFound } from "../platform/show-not-found";
import { apiRefusal } from "./api-answer";
import { findReachedCampaign, isBarred, type Reviewer } from "./reach";
import { readToken } from "./read-token";
import { findUnitReport } from "./reports";
import { noteReviewedAlone } from "./reviewed-alone";

/** Whoever reviews; a reviewer whose role is not in effect is led to where it says what is missing. */
const requireReviewer = cache(async (locale: Locale) => {
  const standing = (await currentPerson())?.standing ?? null;
  if (standing !== null && !isInEffect(standing)) redirect(redirectPath(locale, "/account"));
  const person = await requirePermission("units.review");
  const reviewer: Reviewer = { personId: person.id, scopes: person.scopes };
  await noteReviewedAlone(database(), reviewer, standing, database().now());
  return { person, reviewer };
});

/** Whoever prepared the campaign is led to the list, which says why they cannot review it. */
async function leadAway(locale: Locale, reviewer: Reviewer, campaignId: string): Promise<never> {
  if (await isBarred(database().read, reviewer, campaignId)) redirect(redirectPath(locale, "/review"));
  showNotFound();
}

// A page and its title ask for the same.
const loadCampaign = cache(async (locale: Locale, id: string) => {
  const { reviewer } = await requireReviewer(locale);
  const reached = await findReachedCampaign(database().read, reviewer, id);
  return { reviewer, reached: reached ?? (await leadAway(locale, reviewer, id)) };
});

const loadUnit = cache(async (locale: Locale, id: string, unit: string) => {
  const { reviewer } = await requireReviewer(locale);
  const report = await findUnitReport(database().read, reviewer, id, { id: unit });
  return { reviewer, report: report ?? (await leadAway(locale, reviewer, id)) };
});

/** For whoever reviews units; `reviewer` is what they reach. */
export const reviewing = guard({ needs: ["units.review"], load: ({ locale }) => requireReviewer(locale) });

/** For whoever reviews some unit of this campaign, which has closed. */
export const reviewedCampaign = guard({
  needs: ["units.review in-campaign"],
  asks: ["id"],
  load: ({ locale, id }) => loadCampaign(locale, id),
});

/** For whoever reviews this unit of this campaign, which has been published. */
export const publishedUnit = guard({
  needs: ["units.review published"],
  asks: ["id", "unit"],
  load: ({ locale, id, unit }) => loadUnit(locale, id, unit),
});

/** For programs, by a reviewer's token; one that does not work is told why. */
export const apiToken = guardRoutes({
  needs: ["token"],
  load: async (_path, _need, request) => {
    const token = await readToken(request);
    if (!token.ok) return apiRefusal(token.reason);
    const { reviewer, standing } = token;
    await noteReviewedAlone(database(), reviewer, standing, database().now());
    return { reviewer };
  },
});
