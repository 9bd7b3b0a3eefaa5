"use server";

import { redirect } from "next/navigation";
import { type AccountError, newAdministratorForm, newPasswordForm } from "@/lib/access/account-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { createAdministrator, setPasswordByLink } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { startSession } from "@/server/platform/session";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { showNotFound } from "@/server/platform/show-not-found";

async function refuseGuess(): Promise<never> {
  await slowDownGuessing();
  showNotFound();
}

/** Makes the first administrator with the link, and signs them in. */
export async function becomeAdministrator(
  locale: string,
  token: string,
  _: FormState<AccountError>,
  form: FormData,
): Promise<FormState<AccountError>> {
  const sent = readForm(newAdministratorForm, form);
  if (!sent.ok) return sent.state;
  const { password, ...account } = sent.data;
  const person = await createAdministrator(database(), token, account, password, new Date());
  if (!person) return refuseGuess();
  await startSession(person);
  redirect(redirectPath(toLocale(locale), "/accounts"));
}

/** Sets the password of the link's account, and signs its person in. */
export async function setPassword(
  locale: string,
  token: string,
  _: FormState<AccountError>,
  form: FormData,
): Promise<FormState<AccountError>> {
  const sent = readForm(newPasswordForm, form);
  if (!sent.ok) return sent.state;
  const person = await setPasswordByLink(database(), token, sent.data.password, new Date());
  if (!person) return refuseGuess();
  await startSession(person);
  redirect(redirectPath(toLocale(locale), "/account"));
}
