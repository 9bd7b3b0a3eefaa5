"use server";

import { redirect } from "next/navigation";
import { type Locale, toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { revokeDevice } from "@/server/response/device-grant";
import { endSession } from "@/server/platform/session";

/** "Finish and forget this device": nothing on it opens the response or the account any more. */
export async function forgetDevice(locale: Locale): Promise<never> {
  await revokeDevice();
  await endSession();
  redirect(redirectPath(toLocale(locale), "/forgotten"));
}
