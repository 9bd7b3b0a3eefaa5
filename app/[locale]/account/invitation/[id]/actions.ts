"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { beginSignedIn } from "@/server/invitation/begin";
import { showNotFound } from "@/server/platform/show-not-found";
import { requireOwnInvitation } from "./own-invitation";

/** Begins the response of one's own invitation, or goes on with it. */
export async function begin(locale: string, id: string): Promise<void> {
  const invited = await requireOwnInvitation(id);
  const responseId = (await beginSignedIn(database(), invited, new Date())) ?? showNotFound();
  redirect(redirectPath(toLocale(locale), `/response/${responseId}`));
}
