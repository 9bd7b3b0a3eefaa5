"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form/form-state";
import type { BeginError } from "@/lib/response/begin-form";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { beginSignedIn } from "@/server/invitation/begin";
import { showNotFound } from "@/server/platform/show-not-found";
import { ownInvitation } from "@/server/invitation/guard";

/** Begins the response of one's own invitation, or goes on with it. */
export const begin = ownInvitation.action(
  "account/invitation/[id]/actions.ts begin",
  async ({ locale, invited }): Promise<FormState<BeginError>> => {
    const responseId = (await beginSignedIn(database(), invited, database().now())) ?? showNotFound();
    redirect(redirectPath(locale, `/response/${responseId}`));
  },
);
