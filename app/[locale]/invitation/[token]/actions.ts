"use server";

import { redirect } from "next/navigation";
import { findResponse } from "@/db/queries/personal/response";
import { type Locale, toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice } from "@/server/response/device-grant";
import { beginByLink, openResult } from "@/server/invitation/begin";
import { findOpenLink } from "@/server/invitation/open-link";
import { continuationOf } from "@/server/response/continuation";
import { slowDownGuessing } from "@/server/platform/slow-down";

async function refuse(locale: Locale): Promise<never> {
  await slowDownGuessing();
  redirect(redirectPath(locale, "/invitation"));
}

/** Begins the response of an invitation, or goes on with it, on this device. */
export async function begin(givenLocale: string, token: string, form: FormData): Promise<void> {
  const locale = toLocale(givenLocale);
  const [db, now] = [database(), new Date()];
  const link = await findOpenLink(db.read, token, now);
  const granted = link?.purpose === "answer" ? await beginByLink(db, link.invited, now) : null;
  const response = granted && (await findResponse(db.read, granted.responseId));
  if (!response) return refuse(locale);
  await grantDevice(granted, form.has("remember"));
  redirect(redirectPath(locale, (await continuationOf(db.read, response, now)).path));
}

/** Opens the result of an invitation on this device, until the browser closes. */
export async function showResult(givenLocale: string, token: string): Promise<void> {
  const locale = toLocale(givenLocale);
  const [db, now] = [database(), new Date()];
  const link = await findOpenLink(db.read, token, now);
  const granted = link?.purpose === "result" ? await openResult(db, link.invited, now) : null;
  if (!granted) return refuse(locale);
  await grantDevice(granted, false);
  redirect(redirectPath(locale, `/response/${granted.responseId}/result`));
}
