"use server";

import { redirect } from "next/navigation";
import { type AccountError, signInForm } from "@/lib/access/account-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { signIn } from "@/server/account/sign-in";
import { database } from "@/server/platform/database";
import { startSession } from "@/server/platform/session";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { anybody } from "@/server/platform/visitor-guards";

/** Signs in; a wrong e-mail and a wrong password cannot be told apart. */
export const enter = anybody.action(
  "sign-in/actions.ts enter",
  async ({ locale }, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const sent = readForm(signInForm, form);
    const person = sent.ok ? await signIn(database(), sent.data, new Date()) : null;
    if (!person) {
      await slowDownGuessing();
      return sent.refuse({ field: "email", code: "credentials", facts: {} });
    }
    await startSession(person);
    redirect(redirectPath(locale, "/account"));
  },
);
