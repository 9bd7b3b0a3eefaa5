import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { readLocale } from "@/server/platform/page-params";
import { requireOwnResponse } from "@/server/response/access";
import { continuationOf } from "@/server/response/continuation";

/** Leads on to where the response stands. */
export default async function ResponsePage({ params }: { params: Promise<{ locale: string; id: string }> }) {
  const locale = await readLocale(params);
  const response = await requireOwnResponse((await params).id);
  redirect(redirectPath(locale, (await continuationOf(database().read, response, new Date())).path));
}
