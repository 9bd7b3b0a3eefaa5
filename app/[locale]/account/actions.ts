"use server";

import { redirect } from "next/navigation";
import { findResponse } from "@/db/queries/personal/response";
import { type AccountError, changePasswordForm } from "@/lib/access/account-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { changePassword } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { continuationOf } from "@/server/response/continuation";
import { claimByCode, unlockByCode } from "@/server/response/recover";
import { endSession, startSession } from "@/server/platform/session";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { showNotFound } from "@/server/platform/show-not-found";
import { anybody, signedIn } from "@/server/platform/visitor-guards";

async function refuseGuess(): Promise<never> {
  await slowDownGuessing();
  showNotFound();
}

/** Takes the response of a recovery code into the person's list, or back into it, and goes on where it stands. */
export const claim = signedIn.action("account/actions.ts claim", async ({ locale, person }, form: FormData) => {
  const code = form.get("code");
  const db = database();
  const now = new Date();
  const id =
    typeof code === "string"
      ? ((await unlockByCode(db, code, person.id, now)) ?? (await claimByCode(db, code, person.id, now)))
      : null;
  const response = id === null ? undefined : await findResponse(db.read, id);
  if (!response) return refuseGuess();
  redirect(redirectPath(locale, (await continuationOf(db.read, response, now)).path));
});

/** Changes the password of whoever is signed in; their other devices are signed out, this one is not. */
export const choosePassword = signedIn.action(
  "account/actions.ts choosePassword",
  async ({ person: { id } }, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const sent = readForm(changePasswordForm, form);
    if (!sent.ok) return sent.state;
    const person = await changePassword(database(), id, sent.data, new Date());
    if (!person) {
      await slowDownGuessing();
      return sent.refuse({ field: "current", code: "current-password", facts: {} });
    }
    await startSession(person);
    return DONE;
  },
);

export const signOut = anybody.action("account/actions.ts signOut", async ({ locale }) => {
  await endSession();
  redirect(redirectPath(locale, ""));
});
