"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice, isDeviceRemembered, readDeviceGrant } from "@/server/response/device-grant";
import { offeredBy } from "@/server/response/grant-token";
import { drawGeneration, hasRecoveryCode, renewCode } from "@/server/response/recover";
import { ownResponse } from "@/server/response/guard";

/** Shows a new recovery code on this device, to be written down; nothing ends yet. */
export const offer = ownResponse.action("response/[id]/code/actions.ts offer", async ({ locale, response }) => {
  const { id: responseId, codeGeneration } = response;
  if (!hasRecoveryCode(response)) redirect(redirectPath(locale, `/response/${responseId}`));
  // The same one in another tab, and when it is asked for again.
  const next = offeredBy(await readDeviceGrant(), response) ?? drawGeneration();
  await grantDevice({ responseId, codeGeneration, next }, await isDeviceRemembered());
  redirect(redirectPath(locale, `/response/${responseId}/code?new`));
});

/**
 * Puts the new code in force; the one before ends, here and on all other devices. Where the answer to that is lost, this
 * device still opens the response, and asking again changes nothing.
 */
export const renew = ownResponse.action("response/[id]/code/actions.ts renew", async ({ locale, response }) => {
  const { id: responseId, codeGeneration } = response;
  if (!hasRecoveryCode(response)) redirect(redirectPath(locale, `/response/${responseId}`));
  const next = offeredBy(await readDeviceGrant(), response);
  if (next !== null) await renewCode(database(), response, next, database().now());
  await grantDevice({ responseId, codeGeneration: next ?? codeGeneration }, await isDeviceRemembered());
  redirect(redirectPath(locale, `/response/${responseId}/code`));
});
