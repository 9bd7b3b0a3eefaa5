"use server";

import { redirect } from "next/navigation";
import { type GroupError, groupForm } from "@/lib/campaign/group-form";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { managedCampaign } from "@/server/campaign/guard";
import { joinUnits } from "@/server/campaign/reporting-groups";
import { database } from "@/server/platform/database";

/** Joins sibling units of a draft under a name. */
export const join = managedCampaign.action(
  "campaigns/[id]/plan/join/actions.ts join",
  async (visit, _: FormState<GroupError>, form: FormData): Promise<FormState<GroupError>> => {
    const { locale, params, person } = visit;
    const sent = readForm(groupForm, form);
    if (!sent.ok) return sent.state;
    const { members: memberIds, "name-kk": kk, "name-ru": ru, "name-en": en } = sent.data;
    const group = { name: { kk, ru, en }, memberIds };
    const joined = await joinUnits(database(), params.id, group, person.id, database().now());
    if (!joined.ok && joined.reason === "members-gone")
      return sent.refuse({ field: "members", code: "members-gone", facts: {} });
    // Done; or confirmed meanwhile, and the page says that groups are fixed.
    redirect(redirectPath(locale, `/campaigns/${params.id}/plan`));
  },
);
