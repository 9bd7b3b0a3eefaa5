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

/**
 * Begins a response with a code on paper, which is used up by it, and shows the recovery code. The same page may ask
 * again, which its nonce shows: the answer may have been lost.
 */
export const begin = paperCode.action(
  "code/[code]/actions.ts begin",
  async (visit, nonce: string, _: FormState<BeginError>, form: FormData): Promise<FormState<BeginError>> => {
    const { locale, codeHash } = visit;
    const sent = readForm(beginForm, form);
    if (!(await keepsCookies())) return sent.refuse({ field: "remember", code: "cookies", facts: {} });
    const begun = await beginByCode(database(), { codeHash, nonce }, database().now());
    if (!begun.ok) redirect(redirectPath(locale, `/code?why=${begun.reason}`));
    await grantDevice({ responseId: begun.responseId, codeGeneration: 0 }, form.has("remember"));
    redirect(redirectPath(locale, `/response/${begun.responseId}/code`));
  },
);
