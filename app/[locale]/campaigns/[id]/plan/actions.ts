"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { managedCampaign } from "@/server/campaign/guard";
import { splitGroup } from "@/server/campaign/reporting-groups";
import { database } from "@/server/platform/database";

/** Takes a reporting group apart. Where there is none, or it is fixed by now, the page shows how things stand. */
export const split = managedCampaign.action(
  "campaigns/[id]/plan/actions.ts split",
  async ({ locale, params, person }, form: FormData) => {
    const groupId = form.get("group");
    if (typeof groupId === "string") await splitGroup(database(), params.id, groupId, person.id, database().now());
    redirect(redirectPath(locale, `/campaigns/${params.id}/plan`));
  },
);
