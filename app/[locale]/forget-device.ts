"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { revokeDevice } from "@/server/response/device-grant";
import { endSession } from "@/server/platform/session";
import { anybody } from "@/server/platform/visitor-guards";

/** "Sign out on this device": nothing on it opens the response or the account any more. */
export const forgetDevice = anybody.action("forget-device.ts forgetDevice", async ({ locale }): Promise<never> => {
  await revokeDevice();
  await endSession();
  redirect(redirectPath(locale, "/forgotten"));
});
