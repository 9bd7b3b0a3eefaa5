"use server";

import { refresh } from "next/cache";
import { type AccountError, newAccountForm } from "@/lib/access/account-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import type { Locale } from "@/lib/instrument/locales";
import { createAccount, issuePasswordLink } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";

/** The only answer in which a link appears. */
function showOnce(locale: Locale, { token, email }: { token: string; email: string }): FormState<AccountError> {
  // The table behind the form has changed.
  refresh();
  const url = `${settings().baseUrl}/${locale}/link/${token}`;
  return { ...DONE, made: { name: email, secret: url } };
}

async function openAccount(locale: Locale, actorId: string, form: FormData): Promise<FormState<AccountError>> {
  const sent = readForm(newAccountForm, form);
  if (!sent.ok) return sent.state;
  const made = await createAccount(database(), sent.data, actorId, new Date());
  if (!made) return sent.refuse({ field: "email", code: "email-taken", facts: {} });
  return showOnce(locale, { token: made.token, email: sent.data.email });
}

/** Makes a one-time link: for the account whose button was pressed, otherwise for a new one. */
export const makeLink = permitted.action(
  "accounts/actions.ts makeLink",
  async ({ locale, person: actor }, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const personId = form.get("person");
    if (typeof personId !== "string") return openAccount(locale, actor.id, form);
    return showOnce(locale, (await issuePasswordLink(database(), personId, actor.id, new Date())) ?? showNotFound());
  },
);
