"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { type MeasureError, measuresForm } from "@/lib/review/measure-form";
import { database } from "@/server/platform/database";
import { publishedUnit } from "@/server/review/guard";
import { changeMeasures } from "@/server/review/measures";

/** Keeps the measures of a unit; where a colleague was faster, the form says so and keeps what was typed. */
export const save = publishedUnit.action(
  "review/[id]/units/[unit]/measures/actions.ts save",
  async (visit, _: FormState<MeasureError>, form: FormData): Promise<FormState<MeasureError>> => {
    const { locale, reviewer, report } = visit;
    const sent = readForm(measuresForm, form);
    if (!sent.ok) return sent.state;
    if (!(await changeMeasures(database(), report, sent.data, reviewer.personId, database().now()))) {
      // The page knows the newer ones from then on: whoever saves again has read that they are replaced.
      refresh();
      return sent.refuse({ field: "measures", code: "changed", facts: {} });
    }
    redirect(redirectPath(locale, `/review/${report.campaign.id}/units/${report.unit.id}#measures`));
  },
);
