"use server";

import { redirect } from "next/navigation";
import { type TestMailError, testMailForm } from "@/lib/campaign/test-mail-form";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { managedCampaign } from "@/server/campaign/guard";
import { queueTestMail } from "@/server/mail/queue-test-mail";
import { database } from "@/server/platform/database";

/** Has a mail sent to the manager who asks for it, and to nobody else. */
export const sendTest = managedCampaign.action(
  "campaigns/[id]/mails/actions.ts sendTest",
  async (visit, _: FormState<TestMailError>, form: FormData): Promise<FormState<TestMailError>> => {
    const { locale, params, person } = visit;
    const sent = readForm(testMailForm, form);
    if (!sent.ok) return sent.state;
    const { data: mail } = sent;
    const wish = { ...mail, campaignId: params.id, personId: person.id };
    if (!(await queueTestMail(database(), wish, database().now())))
      return sent.refuse({ field: "kind", code: "too-many", facts: {} });
    redirect(redirectPath(locale, `/campaigns/${params.id}/mails?kind=${mail.kind}&language=${mail.locale}`));
  },
);
