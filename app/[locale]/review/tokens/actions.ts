"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type TokenFormState, tokenErrors, tokenSchema, tokenSentBack } from "@/lib/access/token-schema";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { makeToken, revokeToken } from "@/server/review/tokens";
import { requirePermission } from "@/server/platform/session";

/** Makes a token; the state that comes back is the only answer in which its secret appears. */
export async function make(_: TokenFormState, form: FormData): Promise<TokenFormState> {
  const reviewer = await requirePermission("units.review");
  const parsed = tokenSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return tokenSentBack(form, tokenErrors(parsed.error));
  const made = await makeToken(database(), reviewer, parsed.data, new Date());
  if (!made.ok) return tokenSentBack(form, [{ field: "unit", code: made.reason }]);
  // The table below the form has changed.
  refresh();
  return { errors: [], values: {}, token: made.token };
}

/** Ends one of the reviewer's own tokens. Where there is none to end, the page shows how things stand. */
export async function revoke(locale: string, tokenId: string): Promise<void> {
  const reviewer = await requirePermission("units.review");
  await revokeToken(database(), tokenId, reviewer.id, new Date());
  redirect(redirectPath(toLocale(locale), "/review/tokens"));
}
