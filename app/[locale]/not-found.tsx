// Next takes the title of every answer with status 404 from this file, also that of the page `not-found/page.tsx`.
export { generateMetadata } from "./not-found/page";

/** Never shown: whatever is not found leads to that page (server/platform/show-not-found.ts). */
export default function NotFound() {
  return null;
}
