import { showNotFound } from "@/server/platform/show-not-found";
import { anybody } from "@/server/platform/visitor-guards";

/** Any other path: the "not found" page in the reader's language. */
export default anybody.page("[...rest]/page.tsx", () => showNotFound());
