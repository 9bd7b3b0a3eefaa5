import { showNotFound } from "@/server/platform/show-not-found";

/** Any other path: the "not found" page in the reader's language. */
export default function UnknownPage() {
  showNotFound();
}
