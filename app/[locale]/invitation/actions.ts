"use server";

import { type AccountError, linkRequestForm } from "@/lib/access/account-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { callerAddress } from "@/server/platform/caller";
import { database } from "@/server/platform/database";
import { requestLink } from "@/server/invitation/renew-links";
import { isMailAvailable } from "@/server/platform/settings";
import { anybody } from "@/server/platform/visitor-guards";

/** Asks for a new link. The answer is the same whether the address was invited or not: the worker looks it up. */
export const askForLink = anybody.action(
  "invitation/actions.ts askForLink",
  async (_visit, _: FormState<AccountError>, form: FormData): Promise<FormState<AccountError>> => {
    const sent = readForm(linkRequestForm, form);
    if (!sent.ok) return sent.state;
    if (isMailAvailable()) {
      const asked = { email: sent.data.email, wanted: "invitation", address: await callerAddress() } as const;
      await requestLink(database(), asked, database().now());
    }
    return DONE;
  },
);
