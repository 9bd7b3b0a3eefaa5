"use server";

import { redirect } from "next/navigation";
import { type AccountFormState, sentBack, signInSchema } from "@/lib/access/account-schema";
import { redirectPath } from "@/lib/paths";
import { signIn } from "@/server/account/sign-in";
import { database } from "@/server/platform/database";
import { startSession } from "@/server/platform/session";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { anybody } from "@/server/platform/visitor-guards";

/** Signs in; a wrong e-mail and a wrong password cannot be told apart. */
export const enter = anybody.action(
  "sign-in/actions.ts enter",
  async ({ locale }, _: AccountFormState, form: FormData): Promise<AccountFormState> => {
    const parsed = signInSchema.safeParse(Object.fromEntries(form));
    const person = parsed.success ? await signIn(database(), parsed.data, new Date()) : null;
    if (!person) {
      await slowDownGuessing();
      return sentBack(form, [{ field: "email", code: "credentials" }]);
    }
    await startSession(person);
    redirect(redirectPath(locale, "/account"));
  },
);
