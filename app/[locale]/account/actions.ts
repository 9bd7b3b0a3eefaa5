"use server";

import { redirect } from "next/navigation";
import { findResponse } from "@/db/queries/personal/response";
import { type AccountError, changePasswordForm } from "@/lib/access/account-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { type Locale, toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { changePassword } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { continuationOf } from "@/server/response/continuation";
import { claimByCode } from "@/server/response/recover";
import { type CurrentPerson, currentPerson, endSession, startSession } from "@/server/platform/session";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { showNotFound } from "@/server/platform/show-not-found";

async function requireAccount(locale: Locale): Promise<CurrentPerson> {
  return (await currentPerson()) ?? redirect(redirectPath(locale, "/sign-in"));
}

async function refuseGuess(): Promise<never> {
  await slowDownGuessing();
  showNotFound();
}

/** Takes the response of a recovery code into the person's list and goes on where it stands. */
export async function claim(givenLocale: string, form: FormData): Promise<void> {
  const locale = toLocale(givenLocale);
  const person = await requireAccount(locale);
  const code = form.get("code");
  const db = database();
  const id = typeof code === "string" ? await claimByCode(db, code, person.id, new Date()) : null;
  const response = id === null ? undefined : await findResponse(db.read, id);
  if (!response) return refuseGuess();
  redirect(redirectPath(locale, (await continuationOf(db.read, response, new Date())).path));
}

/** Changes the password of whoever is signed in; their other devices are signed out, this one is not. */
export async function choosePassword(
  givenLocale: string,
  _: FormState<AccountError>,
  form: FormData,
): Promise<FormState<AccountError>> {
  const { id } = await requireAccount(toLocale(givenLocale));
  const sent = readForm(changePasswordForm, form);
  if (!sent.ok) return sent.state;
  const person = await changePassword(database(), id, sent.data, new Date());
  if (!person) {
    await slowDownGuessing();
    return sent.refuse({ field: "current", code: "current-password", facts: {} });
  }
  await startSession(person);
  return DONE;
}

export async function signOut(locale: string): Promise<void> {
  await endSession();
  redirect(redirectPath(toLocale(locale), ""));
}
