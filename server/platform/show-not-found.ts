import { redirect } from "next/navigation";

/** The page's address; the proxy puts the language in front and answers with status 404. */
export const NOT_FOUND_PATH = "/not-found";

/**
 * Leads to the "not found" page, the same for everything of its kind that is not there or not this person's. What the
 * address is about decides what the page offers: who looks for a response may have its recovery code, and nobody else
 * is asked for one. Next's own `notFound` leaves the page empty where JavaScript is off.
 */
export function showNotFound(about?: "response"): never {
  redirect(about === undefined ? NOT_FOUND_PATH : `${NOT_FOUND_PATH}?about=${about}`);
}
