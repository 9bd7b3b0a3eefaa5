"use server";

import { redirect } from "next/navigation";
import { findResponse, type StoredResponse } from "@/db/queries/personal/response";
import type { Database } from "@/db/write";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { codeComplaint, type CodeError, codeForm, codeRefusal } from "@/lib/response/code-form";
import { callerAddress } from "@/server/platform/caller";
import { database } from "@/server/platform/database";
import { guessOnce } from "@/server/platform/limit";
import { signedIn } from "@/server/platform/visitor-guards";
import { continuationOf } from "@/server/response/continuation";
import { claimByCode, unlockByCode } from "@/server/response/recover";

async function takeByCode(db: Database, code: string, personId: string, now: Date): Promise<StoredResponse | null> {
  const id = (await unlockByCode(db, code, personId, now)) ?? (await claimByCode(db, code, personId, now));
  return id === null ? null : ((await findResponse(db.read, id)) ?? null);
}

/** Takes the response of a recovery code into the person's list, or back into it, and goes on where it stands. */
export const claim = signedIn.action(
  "account/actions.ts claim",
  async ({ locale, person }, _: FormState<CodeError>, form: FormData): Promise<FormState<CodeError>> => {
    const sent = readForm(codeForm, form);
    if (!sent.ok) return sent.state;
    const { code } = sent.data;
    const complaint = codeComplaint(code);
    if (complaint) return sent.refuse(complaint);
    const [db, now] = [database(), database().now()];
    const guess = await guessOnce(db, { address: await callerAddress() }, now, () =>
      takeByCode(db, code, person.id, now),
    );
    if (!guess.ok) return sent.refuse(codeRefusal(guess));
    redirect(redirectPath(locale, (await continuationOf(db.read, guess.found, now)).path));
  },
);
