"use server";

import { redirect } from "next/navigation";
import { findResponse } from "@/db/queries/personal/response";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { type BeginError, beginForm } from "@/lib/response/begin-form";
import { beginByLink, openResult } from "@/server/invitation/begin";
import { invitationLink } from "@/server/invitation/guard";
import { keepsCookies } from "@/server/platform/cookie-check";
import { database } from "@/server/platform/database";
import { continuationOf } from "@/server/response/continuation";
import { grantDevice } from "@/server/response/device-grant";

/** Begins the response of an invitation, or goes on with it, on this device. */
export const begin = invitationLink.action(
  "invitation/[token]/actions.ts begin",
  async (visit, _: FormState<BeginError>, form: FormData): Promise<FormState<BeginError>> => {
    const { locale, invited } = visit;
    const sent = readForm(beginForm, form);
    if (!(await keepsCookies())) return sent.refuse({ field: "remember", code: "cookies", facts: {} });
    const [db, now] = [database(), database().now()];
    const granted = visit.purpose === "answer" ? await beginByLink(db, invited, visit.number, now) : null;
    const response = granted && (await findResponse(db.read, granted.responseId));
    if (!response) redirect(redirectPath(locale, "/invitation"));
    await grantDevice(granted, form.has("remember"));
    redirect(redirectPath(locale, (await continuationOf(db.read, response, now)).path));
  },
);

/** Opens the result of an invitation on this device, until the browser closes. */
export const showResult = invitationLink.action(
  "invitation/[token]/actions.ts showResult",
  async (visit, _: FormState<BeginError>, form: FormData): Promise<FormState<BeginError>> => {
    const { locale, purpose, invited } = visit;
    const sent = readForm(beginForm, form);
    // Opening it here closes it elsewhere: not for a browser that would then not show it.
    if (!(await keepsCookies())) return sent.refuse({ field: "remember", code: "cookies", facts: {} });
    const [db, now] = [database(), database().now()];
    const granted = purpose === "result" ? await openResult(db, invited, now) : null;
    if (!granted) redirect(redirectPath(locale, "/invitation"));
    await grantDevice(granted, false);
    redirect(redirectPath(locale, `/response/${granted.responseId}/result`));
  },
);
