"use server";

import { redirect } from "next/navigation";
import {
  type AccountError,
  newAdministratorForm,
  newPasswordForm,
  strayLetterRefusal,
} from "@/lib/access/account-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { createAdministrator, setPasswordByLink } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { startSession } from "@/server/platform/session";
import { showNotFound } from "@/server/platform/show-not-found";
import { accountLink } from "@/server/account/guard";

/** Makes the first administrator with the link, and signs them in. */
export const becomeAdministrator = accountLink.action(
  "link/[token]/actions.ts becomeAdministrator",
  async (visit, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const { locale, params } = visit;
    const sent = readForm(newAdministratorForm, form);
    if (!sent.ok) return sent.state;
    const { password, ...account } = sent.data;
    const stray = strayLetterRefusal(account);
    if (stray) return sent.refuse(stray);
    const person = await createAdministrator(database(), params.token, account, password, database().now());
    if (!person) showNotFound();
    await startSession(person);
    redirect(redirectPath(locale, "/accounts"));
  },
);

/** Sets the password of the link's account, and signs its person in. */
export const setPassword = accountLink.action(
  "link/[token]/actions.ts setPassword",
  async (visit, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const { locale, params } = visit;
    const sent = readForm(newPasswordForm, form);
    if (!sent.ok) return sent.state;
    const person = await setPasswordByLink(database(), params.token, sent.data.password, database().now());
    if (!person) showNotFound();
    await startSession(person);
    redirect(redirectPath(locale, "/account"));
  },
);
