import { redirect } from "next/navigation";

/** The page's address; the proxy puts the language in front and answers with status 429. */
export const TOO_MANY_PATH = "/too-many";

/** Says when to try again, in whole minutes. */
export function showTooMany(minutes: number): never {
  redirect(`${TOO_MANY_PATH}?minutes=${String(minutes)}`);
}

const LONGEST_MINUTES = 24 * 60;

/** The minutes that the page's address says, 1 to those of a day: anybody may write it. */
export function waitMinutes(query: { get: (name: string) => string | null }): number {
  const minutes = Number(query.get("minutes"));
  return Number.isInteger(minutes) ? Math.min(Math.max(minutes, 1), LONGEST_MINUTES) : 1;
}

/** The same for what is fetched instead of opened. */
export function tooManyAnswer(minutes: number): Response {
  return Response.json({ reason: "too-many" }, { status: 429, headers: { "retry-after": String(minutes * 60) } });
}
