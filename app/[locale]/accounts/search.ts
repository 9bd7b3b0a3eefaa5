import type { PeopleFilter } from "@/db/queries/organisation/people";
import type { Locale } from "@/lib/instrument/locales";
import { visibleLine } from "@/lib/text/visible-text";
import { href } from "@/lib/paths";

export const PEOPLE_FILTERS = ["all", "roles", "refused"] as const satisfies readonly PeopleFilter[];

/** What an address of the page asks for. */
export type PeopleSearch = { query: string; filter: PeopleFilter; page: number };

const MAX_QUERY = 200;

/** Reads it from the address; whatever is not understood is left out. */
export function readSearch(given: Readonly<Record<string, string | string[] | undefined>>): PeopleSearch {
  const one = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  return {
    query: visibleLine(one("find")).slice(0, MAX_QUERY),
    filter: PEOPLE_FILTERS.find((filter) => filter === one("show")) ?? "all",
    page: /^[1-9]\d{0,5}$/.test(one("page")) ? Number(one("page")) : 1,
  };
}

/** The address that asks for it. */
export function searchHref(locale: Locale, { query, filter, page }: PeopleSearch): string {
  const asked = new URLSearchParams({ find: query, show: filter, page: String(page) });
  return `${href(locale, "/accounts")}?${asked.toString()}`;
}
