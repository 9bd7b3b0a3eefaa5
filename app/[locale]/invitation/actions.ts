"use server";

import { type AccountFormState, fieldErrors, newAccountSchema, sentBack } from "@/lib/access/account-schema";
import { database } from "@/server/platform/database";
import { requestLink } from "@/server/invitation/renew-links";
import { isMailAvailable } from "@/server/platform/settings";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { anybody } from "@/server/platform/visitor-guards";

const requestSchema = newAccountSchema.pick({ email: true });

/** Asks for a new link. The answer is the same whether the address was invited or not: the worker looks it up. */
export const askForLink = anybody.action(
  "invitation/actions.ts askForLink",
  async (_visit, _: AccountFormState, form: FormData): Promise<AccountFormState> => {
    const parsed = requestSchema.safeParse(Object.fromEntries(form));
    if (!parsed.success) return sentBack(form, fieldErrors(parsed.error));
    await slowDownGuessing();
    if (isMailAvailable()) await requestLink(database(), parsed.data.email, new Date());
    return { errors: [], values: {}, isDone: true };
  },
);
