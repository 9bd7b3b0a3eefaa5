"use server";

import { redirect } from "next/navigation";
import type { StoredUnitRow } from "@/db/queries/organisation/unit";
import { type CampaignError, campaignForm } from "@/lib/campaign/campaign-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { reachesAll } from "@/lib/access/scope";
import type { Locale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { createDraft, saveDraft } from "@/server/campaign/drafts";
import { managing } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";
import type { CurrentPerson } from "@/server/platform/session";
import { managedCampaign } from "@/server/campaign/guard";
import { campaignComplaint } from "./complaint";

type Manager = { locale: Locale; person: CurrentPerson; reached: readonly StoredUnitRow[] };

/** Saves a draft: a new one where no campaign is named. What is wrong comes back at its field. */
async function saveFor(
  { locale, person, reached }: Manager,
  campaignId: string | null,
  form: FormData,
): Promise<FormState<CampaignError>> {
  const sent = readForm(campaignForm, form);
  if (!sent.ok) return sent.state;
  const { data: plan } = sent;
  if (!reachesAll(reached, plan.unitIds))
    return sent.refuse(await campaignComplaint(locale, "units", { kind: "units-gone" }));
  const now = database().now();
  const saved =
    campaignId === null
      ? await createDraft(database(), plan, person.id, now)
      : await saveDraft(database(), campaignId, plan, person.id, now);
  if (saved.ok) redirect(redirectPath(locale, `/campaigns/${saved.id}`));
  const { reason } = saved;
  // Confirmed meanwhile, or gone: there is no form any more that could say so.
  if (reason.kind === "not-draft") redirect(redirectPath(locale, `/campaigns/${campaignId ?? ""}?not-saved`));
  const field = reason.kind === "opens-past" ? "opensAt" : "units";
  return sent.refuse(await campaignComplaint(locale, field, reason));
}

/** Saves a new draft. */
export const create = managing.action(
  "campaigns/actions.ts create",
  (manager, _: FormState<CampaignError>, form: FormData) => saveFor(manager, null, form),
);

/** Saves a draft that is there. */
export const save = managedCampaign.action(
  "campaigns/actions.ts save",
  (manager, _: FormState<CampaignError>, form: FormData) => saveFor(manager, manager.params.id, form),
);
