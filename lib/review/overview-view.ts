import { visibleLine } from "../text/visible-text";

/** Ways to order the units: as the organisation stands, or by name. There is no order by figures: no ranking. */
export const OVERVIEW_ORDERS = ["structure", "name"] as const;
export type OverviewOrder = (typeof OVERVIEW_ORDERS)[number];

/**
 * What of the units in reach is looked at. `open`: the unit below which the structure is unfolded, by id; null for the
 * topmost. `find`: words of names or codes, by name whatever the order; empty for all units. `page` from 1.
 */
export type OverviewView = { order: OverviewOrder; open: string | null; find: string; page: number };

/** The view without a choice. */
export const FIRST_VIEW: OverviewView = { order: "structure", open: null, find: "", page: 1 };

/** More is no name. */
const LONGEST = 200;

type Asked = Readonly<Partial<Record<"order" | "open" | "find" | "page", string | string[]>>>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

/** The view that an address asks for; what is none of its values is taken as not asked. */
export function readView(asked: Asked): OverviewView {
  const order = OVERVIEW_ORDERS.find((each) => each === first(asked.order)) ?? FIRST_VIEW.order;
  const open = first(asked.open);
  return {
    ...{ order, open: open === "" ? null : open },
    find: visibleLine(first(asked.find)).slice(0, LONGEST),
    page: Math.max(1, Math.trunc(Number(first(asked.page))) || 1),
  };
}

/** The end of an address that asks for a view, from "?" on; nothing for the view without a choice. */
export function viewQuery({ order, open, find, page }: OverviewView): string {
  const query = new URLSearchParams();
  if (find !== "") query.set("find", find);
  else if (order !== FIRST_VIEW.order) query.set("order", order);
  else if (open !== null) query.set("open", open);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "" : `?${query.toString()}`;
}
