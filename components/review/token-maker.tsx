"use client";

import { useActionState } from "react";
import type { NewToken, TokenError } from "@/lib/access/token-schema";
import { type FormState, UNSENT } from "@/lib/form/form-state";
import { type FormParts, FormView } from "../form/form-view";
import { NewTokenPanel, type NewTokenTexts } from "./new-token-panel";

export type TokenMakerState = FormState<TokenError, NewToken>;

type Props = FormParts<TokenError> & {
  action: (state: TokenMakerState, form: FormData) => Promise<TokenMakerState>;
  title: string;
  lead: string;
  panel: NewTokenTexts;
};

/** The form for a token, and the token made last; without JavaScript the server renders both after a POST. */
export function TokenMaker({ action, title, lead, panel, ...parts }: Props) {
  const sent = useActionState(action, UNSENT);
  const [{ made }] = sent;
  return (
    <>
      {made === undefined ? null : <NewTokenPanel token={made} texts={panel} />}
      <section className="mt-10">
        <h2>{title}</h2>
        <p className="mt-2 mb-5 max-w-[42rem] text-ink-soft">{lead}</p>
        <FormView {...parts} sent={sent} />
      </section>
    </>
  );
}
