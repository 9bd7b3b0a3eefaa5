"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type TokenError, tokenForm } from "@/lib/access/token-schema";
import { DONE, type FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { makeToken, revokeToken } from "@/server/review/tokens";
import { reviewing } from "@/server/review/guard";

/** Makes a token; the state that comes back is the only answer in which its secret appears. */
export const make = reviewing.action(
  "review/tokens/actions.ts make",
  async ({ person: reviewer }, _: FormState<TokenError>, form: FormData): Promise<FormState<TokenError>> => {
    const sent = readForm(tokenForm, form);
    if (!sent.ok) return sent.state;
    const made = await makeToken(database(), reviewer, sent.data, database().now());
    if (!made.ok) return sent.refuse({ field: "unit", code: made.reason, facts: {} });
    // The table below the form has changed.
    refresh();
    return { ...DONE, made: made.token };
  },
);

/** Ends one of the reviewer's own tokens. Where there is none to end, the page shows how things stand. */
export const revoke = reviewing.action(
  "review/tokens/actions.ts revoke",
  async ({ locale, person: reviewer }, form: FormData) => {
    const tokenId = form.get("token");
    if (typeof tokenId === "string") await revokeToken(database(), tokenId, reviewer.id, database().now());
    redirect(redirectPath(locale, "/review/tokens"));
  },
);
