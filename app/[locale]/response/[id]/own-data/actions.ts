"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { ownResponse } from "@/server/response/guard";
import { withholdResponse } from "@/server/response/withhold";

/** Keeps the response out of the figures of its campaign. Where that has closed meanwhile, the page says so. */
export const withhold = ownResponse.action(
  "response/[id]/own-data/actions.ts withhold",
  async ({ locale, params: { id }, response }) => {
    await withholdResponse(database(), response, true, database().now());
    redirect(redirectPath(locale, `/response/${id}/own-data`));
  },
);

/** Lets it join them again. */
export const letIn = ownResponse.action(
  "response/[id]/own-data/actions.ts letIn",
  async ({ locale, params: { id }, response }) => {
    await withholdResponse(database(), response, false, database().now());
    redirect(redirectPath(locale, `/response/${id}/own-data`));
  },
);
