"use server";

import { redirect } from "next/navigation";
import { shownVersion } from "@/lib/form/shown-version";
import { redirectPath } from "@/lib/paths";
import { publishAnnouncement, takeBackAnnouncement } from "@/server/announcement/announcements";
import { managedCampaign } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";

/** Publishes the text that the page has shown; where it has changed meanwhile, the page says so and shows it. */
export const publish = managedCampaign.action(
  "campaigns/[id]/announcement/actions.ts publish",
  async ({ locale, params, person }, form: FormData) => {
    const version = shownVersion(form.get("version"));
    const isDone = await publishAnnouncement(database(), params.id, version, person.id, database().now());
    redirect(redirectPath(locale, `/campaigns/${params.id}/announcement${isDone ? "" : "?not-saved"}`));
  },
);

/** Takes it back; where it was taken back already, the page shows how things stand. */
export const withdraw = managedCampaign.action(
  "campaigns/[id]/announcement/actions.ts withdraw",
  async ({ locale, params, person }) => {
    await takeBackAnnouncement(database(), params.id, person.id, database().now());
    redirect(redirectPath(locale, `/campaigns/${params.id}/announcement`));
  },
);
