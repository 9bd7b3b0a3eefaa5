import { describe, expect, it } from "vitest";
import { FIRST_VIEW, readView, viewQuery } from "./overview-view";

describe("the view that an address asks for", () => {
  it.each([
    [{}, FIRST_VIEW],
    [
      { order: "name", page: "3" },
      { ...FIRST_VIEW, order: "name", page: 3 },
    ],
    [{ open: "d7" }, { ...FIRST_VIEW, open: "d7" }],
    [{ find: "  отдел   кадров " }, { ...FIRST_VIEW, find: "отдел кадров" }],
    [{ order: "best", page: "-2" }, FIRST_VIEW],
    [{ page: "many" }, FIRST_VIEW],
    [
      { page: ["2", "9"], order: ["name"] },
      { ...FIRST_VIEW, order: "name", page: 2 },
    ],
  ] as const)("%j", (asked, view) => {
    expect(readView(asked as Parameters<typeof readView>[0])).toEqual(view);
  });

  it("is no longer than a name", () => {
    expect(readView({ find: "х".repeat(5_000) }).find).toHaveLength(200);
  });

  it.each([
    [FIRST_VIEW, ""],
    [{ ...FIRST_VIEW, page: 2 }, "?page=2"],
    [{ ...FIRST_VIEW, order: "name", open: "d7" } as const, "?order=name"],
    [{ ...FIRST_VIEW, open: "d7", page: 2 }, "?open=d7&page=2"],
    [{ ...FIRST_VIEW, find: "a & b", open: "d7" }, "?find=a+%26+b"],
  ])("is asked for by %j", (view, query) => {
    expect(viewQuery(view)).toBe(query);
    expect(viewQuery(readView(Object.fromEntries(new URLSearchParams(query))))).toBe(query);
  });
});
