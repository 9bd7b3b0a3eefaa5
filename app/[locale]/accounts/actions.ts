"use server";

import { refresh } from "next/cache";
import { type AccountError, newAccountForm, strayLetterRefusal } from "@/lib/access/account-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import type { Locale } from "@/lib/instrument/locales";
import { createAccount, type IssuedLink, issuePasswordLink } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { isMailAvailable, settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";

/** How links leave the product: by mail where it sends any, and then they are shown to nobody. */
const delivery = () => (isMailAvailable() ? "mailed" : "handed-over");

/** Where there is no mail server, the only answer in which a link appears. */
function tell(locale: Locale, { token, email }: IssuedLink): FormState<AccountError> {
  // The table behind the form has changed.
  refresh();
  const secret = token === null ? null : `${settings().baseUrl}/${locale}/link/${token}`;
  return { ...DONE, made: { name: email, secret } };
}

async function openAccount(locale: Locale, actorId: string, form: FormData): Promise<FormState<AccountError>> {
  const sent = readForm(newAccountForm, form);
  if (!sent.ok) return sent.state;
  const stray = strayLetterRefusal(sent.data);
  if (stray) return sent.refuse(stray);
  const made = await createAccount(database(), sent.data, { delivery: delivery(), actorId }, database().now());
  return made ? tell(locale, made) : sent.refuse({ field: "email", code: "email-taken", facts: {} });
}

/** Makes a one-time link: for the account whose button was pressed, otherwise for a new one. */
export const makeLink = permitted.action(
  "accounts/actions.ts makeLink",
  async ({ locale, person: actor }, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const personId = form.get("person");
    if (typeof personId !== "string") return openAccount(locale, actor.id, form);
    const by = { delivery: delivery(), actorId: actor.id } as const;
    return tell(locale, (await issuePasswordLink(database(), personId, by, database().now())) ?? showNotFound());
  },
);
