"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type AnnouncementError, announcementForm } from "@/lib/announcement/announcement-form";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { saveAnnouncement } from "@/server/announcement/announcements";
import { managedCampaign } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";

/** Keeps the text; where somebody was faster, the form says so and keeps what was typed. */
export const save = managedCampaign.action(
  "campaigns/[id]/announcement/edit/actions.ts save",
  async (visit, _: FormState<AnnouncementError>, form: FormData): Promise<FormState<AnnouncementError>> => {
    const { locale, params, person } = visit;
    const sent = readForm(announcementForm, form);
    if (!sent.ok) return sent.state;
    if (!(await saveAnnouncement(database(), params.id, sent.data, person.id, database().now()))) {
      // The page knows the newer text from then on: whoever saves again has read that it is replaced.
      refresh();
      return sent.refuse({ field: "announcement", code: "changed", facts: {} });
    }
    redirect(redirectPath(locale, `/campaigns/${params.id}/announcement`));
  },
);
