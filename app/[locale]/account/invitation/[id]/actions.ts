"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/lib/server/database";
import { beginSignedIn } from "@/lib/server/invitation/begin";
import { showNotFound } from "@/lib/server/show-not-found";
import { requireOwnInvitation } from "./own-invitation";

/** Begins the response of one's own invitation, or goes on with it. */
export async function begin(locale: string, id: string): Promise<void> {
  const invited = await requireOwnInvitation(id);
  const responseId = (await beginSignedIn(database(), invited, new Date())) ?? showNotFound();
  redirect(redirectPath(toLocale(locale), `/response/${responseId}`));
}
