"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice, isDeviceRemembered } from "@/server/response/device-grant";
import { hasRecoveryCode, renewCode } from "@/server/response/recover";
import { ownResponse } from "@/server/response/guard";

/** Makes a new recovery code; the one before ends, here and on all other devices. */
export const renew = ownResponse.action("response/[id]/code/actions.ts renew", async ({ locale, response }) => {
  if (!hasRecoveryCode(response)) redirect(redirectPath(locale, `/response/${response.id}`));
  const codeGeneration = await renewCode(database(), response, database().now());
  await grantDevice({ responseId: response.id, codeGeneration }, await isDeviceRemembered());
  redirect(redirectPath(locale, `/response/${response.id}/code`));
});
