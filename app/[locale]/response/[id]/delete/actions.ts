"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/lib/server/database";
import { readDeviceGrant, revokeDevice } from "@/lib/server/device-grant";
import { requireOwnResponse } from "@/lib/server/response/access";
import { eraseResponse } from "@/lib/server/response/erase";

/** Deletes the response with everything that belongs to it, at once. */
export async function erase(locale: string, responseId: string): Promise<void> {
  await requireOwnResponse(responseId);
  await eraseResponse(database(), responseId, new Date());
  if ((await readDeviceGrant())?.responseId === responseId) await revokeDevice();
  redirect(redirectPath(toLocale(locale), "/deleted"));
}
