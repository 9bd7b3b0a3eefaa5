"use server";

import { redirect } from "next/navigation";
import { type AccountError, changePasswordForm, tooManyPasswords } from "@/lib/access/account-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { changePassword } from "@/server/account/accounts";
import { callerAddress } from "@/server/platform/caller";
import { database } from "@/server/platform/database";
import { endSession, startSession } from "@/server/platform/session";
import { anybody, signedIn } from "@/server/platform/visitor-guards";

/** Changes the password of whoever is signed in; their other devices are signed out, this one is not. */
export const choosePassword = signedIn.action(
  "account/settings/actions.ts choosePassword",
  async ({ person: { id } }, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const sent = readForm(changePasswordForm, form);
    if (!sent.ok) return sent.state;
    const changed = await changePassword(database(), id, sent.data, await callerAddress(), database().now());
    if (!changed.ok && changed.reason === "too-many") return sent.refuse(tooManyPasswords("current", changed));
    if (!changed.ok) return sent.refuse({ field: "current", code: "current-password", facts: {} });
    await startSession(changed.person);
    return DONE;
  },
);

export const signOut = anybody.action("account/settings/actions.ts signOut", async ({ locale }) => {
  await endSession();
  redirect(redirectPath(locale, ""));
});
