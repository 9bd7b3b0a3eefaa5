"use server";

import { redirect } from "next/navigation";
import { type WordingError, wordingForm } from "@/lib/campaign/wording-form";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { managedCampaign } from "@/server/campaign/guard";
import { changeWording } from "@/server/campaign/wording";
import { database } from "@/server/platform/database";

/** Keeps the organisation's own first words; of a campaign that is over meanwhile nothing changes any more. */
export const saveWording = managedCampaign.action(
  "campaigns/[id]/mails/wording/actions.ts saveWording",
  async (visit, _: FormState<WordingError>, form: FormData): Promise<FormState<WordingError>> => {
    const { locale, params, person } = visit;
    const sent = readForm(wordingForm, form);
    if (!sent.ok) return sent.state;
    await changeWording(database(), params.id, sent.data, person.id, database().now());
    redirect(redirectPath(locale, `/campaigns/${params.id}/mails`));
  },
);
