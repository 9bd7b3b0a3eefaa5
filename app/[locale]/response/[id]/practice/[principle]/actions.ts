"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { cardOf } from "@/lib/practice/cards";
import { type PracticeError, practiceForm } from "@/lib/practice/practice-form";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { saveWritten } from "@/server/practice/notes";
import { ownResponse } from "@/server/response/guard";
import { findPrinciple } from "./find-principle";

/** Keeps what is written into a practice card. */
export const save = ownResponse.action(
  "response/[id]/practice/[principle]/actions.ts save",
  async (visit, _: FormState<PracticeError>, form: FormData): Promise<FormState<PracticeError>> => {
    const { locale, params, response } = visit;
    const principleId = findPrinciple(params.principle) ?? showNotFound();
    const sent = readForm(practiceForm, form);
    if (!sent.ok) return sent.state;
    await saveWritten(database(), response.id, cardOf(principleId), sent.data, database().now());
    redirect(redirectPath(locale, `/response/${response.id}/practice/${principleId}?saved`));
  },
);
