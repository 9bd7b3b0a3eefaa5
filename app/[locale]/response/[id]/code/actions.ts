"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice, isDeviceRemembered } from "@/server/response/device-grant";
import { requireOwnResponse } from "@/server/response/access";
import { hasRecoveryCode, renewCode } from "@/server/response/recover";

/** Makes a new recovery code; the one before ends, here and on all other devices. */
export async function renew(locale: string, responseId: string): Promise<void> {
  const response = await requireOwnResponse(responseId);
  if (!hasRecoveryCode(response)) redirect(redirectPath(toLocale(locale), `/response/${responseId}`));
  const codeGeneration = await renewCode(database(), response, new Date());
  await grantDevice({ responseId, codeGeneration }, await isDeviceRemembered());
  redirect(redirectPath(toLocale(locale), `/response/${responseId}/code`));
}
