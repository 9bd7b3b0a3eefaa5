"use server";

import { redirect } from "next/navigation";
import type { ComplaintState } from "@/components/campaign/message-form";
import { extensionSchema } from "@/lib/campaign/campaign-schema";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { requireCampaign } from "@/server/campaign/access";
import { extendCampaign } from "@/server/campaign/change-close";
import { database } from "@/server/platform/database";
import { fieldComplaint, refusalComplaint } from "../../complaints";

/** Puts the close off; what stands in the way comes back at the field. */
export async function extend(
  givenLocale: string,
  campaignId: string,
  _: ComplaintState,
  form: FormData,
): Promise<ComplaintState> {
  const { person } = await requireCampaign(campaignId);
  const locale = toLocale(givenLocale);
  const given = form.get("closesAt");
  const value = typeof given === "string" ? given : "";
  const parsed = extensionSchema.safeParse({ closesAt: value });
  if (!parsed.success) return { value, errors: [await fieldComplaint(locale, "closesAt", "time")] };
  const extended = await extendCampaign(database(), campaignId, parsed.data.closesAt, person.id, new Date());
  if (!extended.ok && extended.reason.kind !== "not-open")
    return { value, errors: [await refusalComplaint(locale, extended.reason)] };
  redirect(redirectPath(locale, `/campaigns/${campaignId}`));
}
