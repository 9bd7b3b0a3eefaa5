/** The version of what a page has shown, as its form sends it back: below a thousand million; 0, of nothing, for anything else. */
export function shownVersion(sent: unknown): number {
  return typeof sent === "string" && /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
}
