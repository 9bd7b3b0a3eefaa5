"use server";

import { redirect } from "next/navigation";
import {
  type AccountFormState,
  fieldErrors,
  newAdministratorSchema,
  newPasswordSchema,
  sentBack,
} from "@/lib/access/account-schema";
import { redirectPath } from "@/lib/paths";
import { createAdministrator, setPasswordByLink } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { startSession } from "@/server/platform/session";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { showNotFound } from "@/server/platform/show-not-found";
import { accountLink } from "@/server/account/guard";

async function refuseGuess(): Promise<never> {
  await slowDownGuessing();
  showNotFound();
}

/** Makes the first administrator with the link, and signs them in. */
export const becomeAdministrator = accountLink.action(
  "link/[token]/actions.ts becomeAdministrator",
  async ({ locale, params: { token } }, _: AccountFormState, form: FormData): Promise<AccountFormState> => {
    const parsed = newAdministratorSchema.safeParse(Object.fromEntries(form));
    if (!parsed.success) return sentBack(form, fieldErrors(parsed.error));
    const { password, ...account } = parsed.data;
    const person = await createAdministrator(database(), token, account, password, new Date());
    if (!person) return refuseGuess();
    await startSession(person);
    redirect(redirectPath(locale, "/accounts"));
  },
);

/** Sets the password of the link's account, and signs its person in. */
export const setPassword = accountLink.action(
  "link/[token]/actions.ts setPassword",
  async ({ locale, params: { token } }, _: AccountFormState, form: FormData): Promise<AccountFormState> => {
    const parsed = newPasswordSchema.safeParse(Object.fromEntries(form));
    if (!parsed.success) return sentBack(form, fieldErrors(parsed.error));
    const person = await setPasswordByLink(database(), token, parsed.data.password, new Date());
    if (!person) return refuseGuess();
    await startSession(person);
    redirect(redirectPath(locale, "/account"));
  },
);
