"use server";

import { redirect } from "next/navigation";
import { findResponse } from "@/db/queries/personal/response";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice } from "@/server/response/device-grant";
import { beginByLink, openResult } from "@/server/invitation/begin";
import { continuationOf } from "@/server/response/continuation";
import { invitationLink } from "@/server/invitation/guard";

/** Begins the response of an invitation, or goes on with it, on this device. */
export const begin = invitationLink.action("invitation/[token]/actions.ts begin", async (visit, form: FormData) => {
  const { locale, purpose, invited } = visit;
  const [db, now] = [database(), new Date()];
  const granted = purpose === "answer" ? await beginByLink(db, invited, now) : null;
  const response = granted && (await findResponse(db.read, granted.responseId));
  if (!response) redirect(redirectPath(locale, "/invitation"));
  await grantDevice(granted, form.has("remember"));
  redirect(redirectPath(locale, (await continuationOf(db.read, response, now)).path));
});

/** Opens the result of an invitation on this device, until the browser closes. */
export const showResult = invitationLink.action("invitation/[token]/actions.ts showResult", async (visit) => {
  const { locale, purpose, invited } = visit;
  const [db, now] = [database(), new Date()];
  const granted = purpose === "result" ? await openResult(db, invited, now) : null;
  if (!granted) redirect(redirectPath(locale, "/invitation"));
  await grantDevice(granted, false);
  redirect(redirectPath(locale, `/response/${granted.responseId}/result`));
});
