"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type TokenFormState, tokenErrors, tokenSchema, tokenSentBack } from "@/lib/access/token-schema";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { makeToken, revokeToken } from "@/server/review/tokens";
import { reviewing } from "@/server/review/guard";

/** Makes a token; the state that comes back is the only answer in which its secret appears. */
export const make = reviewing.action(
  "review/tokens/actions.ts make",
  async ({ person: reviewer }, _: TokenFormState, form: FormData): Promise<TokenFormState> => {
    const parsed = tokenSchema.safeParse(Object.fromEntries(form));
    if (!parsed.success) return tokenSentBack(form, tokenErrors(parsed.error));
    const made = await makeToken(database(), reviewer, parsed.data, new Date());
    if (!made.ok) return tokenSentBack(form, [{ field: "unit", code: made.reason }]);
    // The table below the form has changed.
    refresh();
    return { errors: [], values: {}, token: made.token };
  },
);

/** Ends one of the reviewer's own tokens. Where there is none to end, the page shows how things stand. */
export const revoke = reviewing.action(
  "review/tokens/actions.ts revoke",
  async ({ locale, person: reviewer }, tokenId: string) => {
    await revokeToken(database(), tokenId, reviewer.id, new Date());
    redirect(redirectPath(locale, "/review/tokens"));
  },
);
