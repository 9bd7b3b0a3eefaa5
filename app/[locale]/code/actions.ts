"use server";

import { redirect } from "next/navigation";
import { paperComplaint, type PaperError, paperForm } from "@/lib/campaign/paper-code-form";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { normaliseCode } from "@/lib/response/recovery-code";
import { guessCode } from "@/server/invitation/guess-code";
import { anybody } from "@/server/platform/visitor-guards";

/** Leads to what a code on paper opens, or says why it opens nothing. */
export const enter = anybody.action(
  "code/actions.ts enter",
  async ({ locale }, _: FormState<PaperError>, form: FormData): Promise<FormState<PaperError>> => {
    const sent = readForm(paperForm, form);
    if (!sent.ok) return sent.state;
    const { code } = sent.data;
    const complaint = paperComplaint(code);
    if (complaint) return sent.refuse(complaint);
    const found = await guessCode(code);
    if (found.ok) redirect(redirectPath(locale, `/code/${normaliseCode(code)}`));
    return found.reason === "too-many"
      ? sent.refuse({ field: "code", code: "too-many", facts: { minutes: String(found.minutes) } })
      : sent.refuse({ field: "code", code: found.reason, facts: {} });
  },
);
