import { redirect } from "next/navigation";

/** The page's address; the proxy puts the language in front and answers with status 503. */
export const BUSY_PATH = "/busy";

/** Leads to the page that says that nothing could be saved just now, and that the same may be tried again. */
export function showBusy(): never {
  redirect(BUSY_PATH);
}
