"use client";

import { type ReactNode, useActionState } from "react";
import type { AccountError } from "@/lib/access/account-schema";
import { type FormState, UNSENT } from "@/lib/form/form-state";
import { type FormParts, FormView } from "../form/form-view";
import { MadePanel, type MadeTexts } from "../form/made-panel";

type Props = {
  action: (state: FormState<AccountError>, form: FormData) => Promise<FormState<AccountError>>;
  create: FormParts<AccountError> & { title: string; lead: string };
  list: { title: string; lead: string };
  /** What chooses the accounts to show; a form of its own. */
  search: ReactNode;
  panel: MadeTexts;
  /** The accounts, each with a button `person` that makes a new link for it. */
  children: ReactNode;
};

/**
 * Two forms with one state: a new account and a new link for an existing one. Only the link made last is shown,
 * because it may have ended the one before.
 */
export function LinkMaker({ action, create, list, search, panel, children }: Props) {
  const { title, lead, ...parts } = create;
  const sent = useActionState(action, UNSENT);
  const [{ made }, send] = sent;
  return (
    <>
      {made === undefined ? null : <MadePanel made={made} texts={panel} />}
      <section className="mt-10">
        <h2>{title}</h2>
        <p className="mt-2 mb-5 max-w-text text-ink-soft">{lead}</p>
        <FormView {...parts} sent={sent} />
      </section>
      <section className="mt-14 border-t border-line pt-10">
        <h2>{list.title}</h2>
        <p className="mt-2 mb-5 max-w-text text-ink-soft">{list.lead}</p>
        {search}
        <form action={send} className="mt-6">
          {children}
        </form>
      </section>
    </>
  );
}
