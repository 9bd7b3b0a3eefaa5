"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { codeComplaint, type CodeError, codeForm, codeRefusal } from "@/lib/response/code-form";
import { callerAddress } from "@/server/platform/caller";
import { keepsCookies } from "@/server/platform/cookie-check";
import { database } from "@/server/platform/database";
import { guessOnce } from "@/server/platform/limit";
import { anybody } from "@/server/platform/visitor-guards";
import { continuationOf } from "@/server/response/continuation";
import { grantDevice } from "@/server/response/device-grant";
import { findByCode } from "@/server/response/recover";

/** Opens the response of a recovery code on this device and goes on where it stands. */
export const resume = anybody.action(
  "resume/actions.ts resume",
  async ({ locale }, _: FormState<CodeError>, form: FormData): Promise<FormState<CodeError>> => {
    const sent = readForm(codeForm, form);
    if (!sent.ok) return sent.state;
    const complaint = codeComplaint(sent.data.code);
    if (complaint) return sent.refuse(complaint);
    if (!(await keepsCookies())) return sent.refuse({ field: "code", code: "cookies", facts: {} });
    const [db, now] = [database(), database().now()];
    const guess = await guessOnce(
      db,
      { address: await callerAddress() },
      now,
      async () => (await findByCode(db.read, sent.data.code)) ?? null,
    );
    if (!guess.ok) return sent.refuse(codeRefusal(guess));
    const { found } = guess;
    await grantDevice({ responseId: found.id, codeGeneration: found.codeGeneration }, form.has("remember"));
    redirect(redirectPath(locale, (await continuationOf(db.read, found, now)).path));
  },
);
