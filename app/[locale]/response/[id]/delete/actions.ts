"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { readDeviceGrant, revokeDevice } from "@/server/response/device-grant";
import { requireOwnResponse } from "@/server/response/access";
import { eraseResponse } from "@/server/response/erase";

/** Deletes the response with everything that belongs to it, at once. */
export async function erase(locale: string, responseId: string): Promise<void> {
  await requireOwnResponse(responseId);
  await eraseResponse(database(), responseId, new Date());
  if ((await readDeviceGrant())?.responseId === responseId) await revokeDevice();
  redirect(redirectPath(toLocale(locale), "/deleted"));
}
