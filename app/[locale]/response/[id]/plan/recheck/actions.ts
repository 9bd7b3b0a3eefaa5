"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { type RecheckError, recheckForm } from "@/lib/plan/recheck-form";
import { saveRecheck } from "@/server/plan/recheck";
import { database } from "@/server/platform/database";
import { ownResponse } from "@/server/response/guard";

/** Keeps what is answered once more, and shows what has changed. */
export const compare = ownResponse.action(
  "response/[id]/plan/recheck/actions.ts compare",
  async (visit, _: FormState<RecheckError>, form: FormData): Promise<FormState<RecheckError>> => {
    const { locale, response } = visit;
    const sent = readForm(recheckForm, form);
    if (!sent.ok) return sent.state;
    const saved = await saveRecheck(database(), response, sent.data, database().now());
    if (!saved.ok) return sent.refuse({ field: saved.field, code: saved.reason, facts: {} });
    redirect(redirectPath(locale, `/response/${response.id}/plan/recheck`));
  },
);
