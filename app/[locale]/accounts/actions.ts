"use server";

import { refresh } from "next/cache";
import type { LinkMakerState } from "@/components/account/link-maker";
import { fieldErrors, newAccountSchema, sentBack } from "@/lib/access/account-schema";
import type { Locale } from "@/lib/instrument/locales";
import { createAccount, issuePasswordLink } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { settings } from "@/server/platform/settings";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";

/** The only answer in which a link appears. */
function showOnce(locale: Locale, { token, email }: { token: string; email: string }): LinkMakerState {
  // The table behind the form has changed.
  refresh();
  const url = `${settings().baseUrl}/${locale}/link/${token}`;
  return { errors: [], values: {}, isDone: true, link: { url, email } };
}

async function openAccount(locale: Locale, actorId: string, form: FormData): Promise<LinkMakerState> {
  const parsed = newAccountSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...sentBack(form, fieldErrors(parsed.error)), link: null };
  const made = await createAccount(database(), parsed.data, actorId, new Date());
  if (!made) return { ...sentBack(form, [{ field: "email", code: "email-taken" }]), link: null };
  return showOnce(locale, { token: made.token, email: parsed.data.email });
}

/** Makes a one-time link: for the account whose button was pressed, otherwise for a new one. */
export const makeLink = permitted.action(
  "accounts/actions.ts makeLink",
  async ({ locale, person: actor }, _: LinkMakerState, form: FormData): Promise<LinkMakerState> => {
    const personId = form.get("person");
    if (typeof personId !== "string") return openAccount(locale, actor.id, form);
    return showOnce(locale, (await issuePasswordLink(database(), personId, actor.id, new Date())) ?? showNotFound());
  },
);
