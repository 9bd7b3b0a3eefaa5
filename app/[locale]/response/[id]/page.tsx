import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { continuationOf } from "@/server/response/continuation";
import { ownResponse } from "@/server/response/guard";

/** Leads on to where the response stands. */
export default ownResponse.page("response/[id]/page.tsx", async ({ locale, response }) => {
  redirect(redirectPath(locale, (await continuationOf(database().read, response, database().now())).path));
});
