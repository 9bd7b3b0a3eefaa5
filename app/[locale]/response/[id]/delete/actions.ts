"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { readDeviceGrant, revokeDevice } from "@/server/response/device-grant";
import { eraseResponse } from "@/server/response/erase";
import { ownResponse } from "@/server/response/guard";

/** Deletes the response with everything that belongs to it, at once. */
export const erase = ownResponse.action(
  "response/[id]/delete/actions.ts erase",
  async ({ locale, params: { id: responseId } }) => {
    await eraseResponse(database(), responseId, database().now());
    if ((await readDeviceGrant())?.responseId === responseId) await revokeDevice();
    redirect(redirectPath(locale, "/deleted"));
  },
);
