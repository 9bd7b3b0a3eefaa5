"use server";

import { redirect } from "next/navigation";
import { type AccountError, linkRequestForm, signInForm, tooManyPasswords } from "@/lib/access/account-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { signIn } from "@/server/account/sign-in";
import { requestLink } from "@/server/invitation/renew-links";
import { callerAddress } from "@/server/platform/caller";
import { keepsCookies } from "@/server/platform/cookie-check";
import { database } from "@/server/platform/database";
import { startSession } from "@/server/platform/session";
import { isMailAvailable } from "@/server/platform/settings";
import { anybody } from "@/server/platform/visitor-guards";

/** Signs in; a wrong e-mail and a wrong password cannot be told apart. */
export const enter = anybody.action(
  "sign-in/actions.ts enter",
  async ({ locale }, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const sent = readForm(signInForm, form);
    if (!sent.ok) return sent.refuse({ field: "email", code: "credentials", facts: {} });
    if (!(await keepsCookies())) return sent.refuse({ field: "email", code: "cookies", facts: {} });
    const entry = await signIn(database(), sent.data, await callerAddress(), database().now());
    if (!entry.ok && entry.reason === "too-many") return sent.refuse(tooManyPasswords("email", entry));
    if (!entry.ok) return sent.refuse({ field: "email", code: "credentials", facts: {} });
    await startSession(entry.person);
    redirect(redirectPath(locale, "/account"));
  },
);

/** Asks for a link that sets a new password. The answer is the same whether there is an account or not. */
export const askForAccountLink = anybody.action(
  "sign-in/actions.ts askForAccountLink",
  async (_visit, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const sent = readForm(linkRequestForm, form);
    if (!sent.ok) return sent.state;
    if (isMailAvailable()) {
      const asked = { email: sent.data.email, wanted: "account", address: await callerAddress() } as const;
      await requestLink(database(), asked, database().now());
    }
    return DONE;
  },
);
