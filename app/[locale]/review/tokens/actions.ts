"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type TokenError, tokenForm } from "@/lib/access/token-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { makeToken, revokeToken } from "@/server/review/tokens";
import { requirePermission } from "@/server/platform/session";

/** Makes a token; the state that comes back is the only answer in which its secret appears. */
export async function make(_: FormState<TokenError>, form: FormData): Promise<FormState<TokenError>> {
  const reviewer = await requirePermission("units.review");
  const sent = readForm(tokenForm, form);
  if (!sent.ok) return sent.state;
  const made = await makeToken(database(), reviewer, sent.data, new Date());
  if (!made.ok) return sent.refuse({ field: "unit", code: made.reason, facts: {} });
  // The table below the form has changed.
  refresh();
  return { ...DONE, made: made.token };
}

/** Ends one of the reviewer's own tokens. Where there is none to end, the page shows how things stand. */
export async function revoke(locale: string, tokenId: string): Promise<void> {
  const reviewer = await requirePermission("units.review");
  await revokeToken(database(), tokenId, reviewer.id, new Date());
  redirect(redirectPath(toLocale(locale), "/review/tokens"));
}
