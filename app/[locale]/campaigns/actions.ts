"use server";

import { redirect } from "next/navigation";
import type { CampaignFormState } from "@/lib/campaign/campaign-form";
import type { StoredUnitRow } from "@/db/queries/organisation/unit";
import { campaignSchema } from "@/lib/campaign/campaign-schema";
import { reachesAll } from "@/lib/access/scope";
import type { Locale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { createDraft, saveDraft } from "@/server/campaign/drafts";
import { managing } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";
import type { CurrentPerson } from "@/server/platform/session";
import { managedCampaign } from "@/server/campaign/guard";
import { fieldComplaint, refusalComplaint } from "./complaints";

/** The form as it was sent. */
function typed(form: FormData): Omit<CampaignFormState, "errors"> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string" && name !== "units") values[name] = value;
  return { values, units: form.getAll("units").filter((unit) => typeof unit === "string") };
}

type Manager = { locale: Locale; person: CurrentPerson; reached: readonly StoredUnitRow[] };

/** Saves a draft: a new one where no campaign is named. What is wrong comes back at its field. */
async function saveFor(
  { locale, person, reached }: Manager,
  campaignId: string | null,
  form: FormData,
): Promise<CampaignFormState> {
  const given = typed(form);
  const parsed = campaignSchema.safeParse({ ...given.values, units: given.units });
  if (!parsed.success) {
    const { issues } = parsed.error;
    const errors = issues.map(({ path, message }) => fieldComplaint(locale, String(path[0]), message));
    return { ...given, errors: await Promise.all(errors) };
  }
  const { data: plan } = parsed;
  const refuse = async (refusal: Parameters<typeof refusalComplaint>[1]) => ({
    ...given,
    errors: [await refusalComplaint(locale, refusal)],
  });
  if (!reachesAll(reached, plan.unitIds)) return refuse({ kind: "units-gone" });
  const now = new Date();
  const saved =
    campaignId === null
      ? await createDraft(database(), plan, person.id, now)
      : await saveDraft(database(), campaignId, plan, person.id, now);
  // Confirmed meanwhile: its page says so.
  if (!saved.ok && saved.reason.kind !== "not-draft") return refuse(saved.reason);
  redirect(redirectPath(locale, `/campaigns/${saved.ok ? saved.id : (campaignId ?? "")}`));
}

/** Saves a new draft. */
export const create = managing.action("campaigns/actions.ts create", (manager, _: CampaignFormState, form: FormData) =>
  saveFor(manager, null, form),
);

/** Saves a draft that is there. */
export const save = managedCampaign.action(
  "campaigns/actions.ts save",
  (manager, _: CampaignFormState, form: FormData) => saveFor(manager, manager.params.id, form),
);
