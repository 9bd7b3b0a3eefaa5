"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { type BeginError, beginForm } from "@/lib/response/begin-form";
import { paperCode } from "@/server/invitation/guard";
import { beginByCode } from "@/server/invitation/paper";
import { keepsCookies } from "@/server/platform/cookie-check";
import { database } from "@/server/platform/database";
import { grantDevice } from "@/server/response/device-grant";

/** Begins a response with a code on paper, which is used up by it, and shows the recovery code. */
export const begin = paperCode.action(
  "code/[code]/actions.ts begin",
  async ({ locale, printed }, _: FormState<BeginError>, form: FormData): Promise<FormState<BeginError>> => {
    const sent = readForm(beginForm, form);
    if (!(await keepsCookies())) return sent.refuse({ field: "remember", code: "cookies", facts: {} });
    const begun = await beginByCode(database(), printed, database().now());
    if (!begun.ok) redirect(redirectPath(locale, `/code?why=${begun.reason}`));
    await grantDevice({ responseId: begun.responseId, codeGeneration: 0 }, form.has("remember"));
    redirect(redirectPath(locale, `/response/${begun.responseId}/code`));
  },
);
