import { redirect } from "next/navigation";

/** The page's address; the proxy puts the language in front and answers with status 404. */
export const NOT_FOUND_PATH = "/not-found";

/**
 * Leads to the "not found" page, the same for everything that is not there or not this person's. Next's own
 * `notFound` leaves the page empty where JavaScript is off.
 */
export function showNotFound(): never {
  redirect(NOT_FOUND_PATH);
}
