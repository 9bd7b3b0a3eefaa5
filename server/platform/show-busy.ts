import { redirect } from "next/navigation";

/** The page's address; the proxy puts the language in front and answers with status 503. */
export const BUSY_PATH = "/busy";

/** What could not be done just now. */
export type Busy = "saving" | "file";

/** Leads to the page that says what could not be done just now, and that the same may be tried again. */
export function showBusy(what: Busy = "saving"): never {
  redirect(what === "saving" ? BUSY_PATH : `${BUSY_PATH}?what=${what}`);
}
