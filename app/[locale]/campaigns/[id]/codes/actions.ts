"use server";

import { type PrintCodesState, printCodesForm, type PrintedSheet } from "@/lib/campaign/print-codes-form";
import { DONE } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { normaliseCode } from "@/lib/response/recovery-code";
import { managedCampaign } from "@/server/campaign/guard";
import { type CodeSheet, makePaperCodes } from "@/server/campaign/paper-codes";
import { qrPicture } from "@/server/campaign/qr-picture";
import { database } from "@/server/platform/database";
import { settings } from "@/server/platform/settings";

const toPrint = ({ unit, codes }: CodeSheet): PrintedSheet => ({
  unitId: unit.id,
  names: { kk: unit.nameKk, ru: unit.nameRu, en: unit.nameEn },
  codes: codes.map((code) => ({ code, picture: qrPicture(`${settings().baseUrl}/code/${normaliseCode(code)}`) })),
});

/** Makes codes for units; the state that comes back is the only answer in which they appear. */
export const print = managedCampaign.action(
  "campaigns/[id]/codes/actions.ts print",
  async ({ campaign, person }, _: PrintCodesState, form: FormData): Promise<PrintCodesState> => {
    const sent = readForm(printCodesForm, form);
    if (!sent.ok) return sent.state;
    const wish = { actorId: person.id, unitIds: sent.data.units };
    const made = await makePaperCodes(database(), campaign, wish, database().now());
    if (!made.ok) return sent.refuse({ field: "units", code: made.reason, facts: {} });
    return { ...DONE, sheets: made.sheets.map(toPrint) };
  },
);
