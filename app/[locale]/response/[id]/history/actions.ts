"use server";

import { redirect } from "next/navigation";
import type { KeptFileState } from "@/components/result/kept-file-form";
import { readForm } from "@/lib/form/read-form";
import { historyOf } from "@/lib/result/history";
import { keptFileForm, readKeptFile } from "@/lib/result/kept-file";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { ownResponse } from "@/server/response/guard";
import { readPast } from "@/server/response/history";
import { shownHistory } from "../../../own-history/shown-history";

/** Sets the result in a file beside this one. Nothing of the file is kept. */
export const compare = ownResponse.action(
  "response/[id]/history/actions.ts compare",
  async ({ locale, params: { id }, response }, _: KeptFileState, form: FormData): Promise<KeptFileState> => {
    const sent = readForm(keptFileForm, form);
    const current = await readPast(database().read, response);
    if (!sent.ok || !current) redirect(redirectPath(locale, `/response/${id}`));
    const file = form.get("file");
    const kept = readKeptFile(file instanceof File ? await file.text() : "", current);
    if (typeof kept === "string") return sent.refuse({ field: "file", code: kept, facts: {} });
    const history = historyOf([kept, current]);
    return history ? { ...sent.state, shown: await shownHistory(history, locale) } : sent.state;
  },
);
