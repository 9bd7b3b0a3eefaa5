import { expect, test, vi } from "vitest";
import { NotWritable } from "@/db/write";
import { FileNotMade } from "../document/file-not-made";
import { guard } from "./guard";
import { guardRoutes } from "./route-guard";

const NOT_FOUND = /NEXT_REDIRECT/;

/** A guard for whoever is let in, which finds the campaign of the path. */
function guardFor(isLetIn: boolean) {
  const load = vi.fn(async ({ id }: { id: string }) => {
    if (!isLetIn) throw new Error("led away");
    return { campaign: `campaign ${id}` };
  });
  return { load, ...guard({ needs: ["campaigns.manage in-campaign"], asks: ["id"], load }) };
}

/** What a browser, or Next, hands over in spite of the types. */
const sent = (value: unknown) => value as never;

const ROW = "campaigns/[id]/page.tsx";
const ACTION = "campaigns/[id]/extend/actions.ts extend";
const request = new Request("http://localhost/");

test("a page is given its path and what was loaded, and no one else gets it", async () => {
  const render = vi.fn(() => null);
  const props = { params: Promise.resolve({ locale: "kk", id: "c" }), searchParams: Promise.resolve({ page: "2" }) };
  await guardFor(true).page(ROW, render)(props);
  const given = {
    locale: "kk",
    params: { locale: "kk", id: "c" },
    searchParams: { page: "2" },
    campaign: "campaign c",
  };
  expect(render.mock.calls).toEqual([[given]]);
  await expect(guardFor(false).page(ROW, render)(props)).rejects.toThrow("led away");
  expect(render).toHaveBeenCalledTimes(1);
});

test("a title is looked up for nobody else either", async () => {
  const make = vi.fn(({ campaign }: { campaign: string }) => ({ title: campaign }));
  const props = { params: Promise.resolve({ locale: "ru", id: "c" }) };
  expect(await guardFor(true).metadata(ROW, make)(props)).toEqual({ title: "campaign c" });
  await expect(guardFor(false).metadata(ROW, make)(props)).rejects.toThrow("led away");
  expect(make).toHaveBeenCalledTimes(1);
});

test("a page and its title lead to the page that says so where the database cannot be read", async () => {
  const load = () => Promise.reject(new NotWritable("unreachable"));
  const held = guard({ needs: ["campaigns.manage in-campaign"], asks: ["id"], load });
  const props = { params: Promise.resolve({ locale: "ru", id: "c" }), searchParams: Promise.resolve({}) };
  const busy = { digest: expect.stringContaining("/busy") as string };
  await expect(held.page(ROW, () => null)(props)).rejects.toMatchObject(busy);
  await expect(held.metadata(ROW, () => ({}))(props)).rejects.toMatchObject(busy);
});

test("an action gets the arguments behind the path, and runs for no one else", async () => {
  const sentTo: string[] = [];
  const act = async ({ campaign }: { campaign: string }, _: string, form: FormData) =>
    sentTo.push(campaign, ...form.keys());
  const form = new FormData();
  form.set("name", "value");
  await guardFor(true).action(ACTION, act)({ locale: "en", id: "c" }, "state", form);
  await expect(guardFor(false).action(ACTION, act)({ locale: "en", id: "c" }, "state", form)).rejects.toThrow(
    "led away",
  );
  expect(sentTo).toEqual(["campaign c", "name"]);
});

test.each([
  [[]],
  [["state"]],
  [["state", "form"]],
  [[new FormData()]],
  [["state", new FormData(), "more"]],
  [["", "", new FormData()]],
])("an action that was sent %o in place of its state and form looks nothing up", async (args) => {
  const { load, ...open } = guardFor(true);
  const action = open.action(ACTION, async (_visit, _: string, form: FormData) => form.get("name"));
  const called = action as (...all: unknown[]) => Promise<unknown>;
  await expect(called({ locale: "ru", id: "c" }, ...args)).rejects.toThrow(NOT_FOUND);
  expect(load).not.toHaveBeenCalled();
});

test.each([
  [undefined],
  [null],
  ["ru"],
  [{}],
  [{ locale: "ru" }],
  [{ locale: "ru", id: { not: "text" } }],
  [{ id: "c" }],
])("an action whose path was sent as %j looks nothing up", async (path) => {
  const { load, ...open } = guardFor(true);
  const act = vi.fn(async () => undefined);
  await expect(open.action(ACTION, act)(sent(path))).rejects.toThrow(NOT_FOUND);
  expect([load.mock.calls, act.mock.calls]).toEqual([[], []]);
});

test("a language that is none of ours is not found", async () => {
  const { load, ...open } = guardFor(true);
  const path = { locale: "fr", id: "c" };
  const props = { params: Promise.resolve(path), searchParams: Promise.resolve({}) };
  await expect(open.page(ROW, () => null)(props)).rejects.toThrow(NOT_FOUND);
  await expect(open.action(ACTION, async () => null)(path)).rejects.toThrow(NOT_FOUND);
  expect(load).not.toHaveBeenCalled();
});

test("what a guard of files answers is the answer", async () => {
  const handle = vi.fn(() => new Response("figures"));
  const refusing = guardRoutes({ needs: ["token"], load: async () => new Response("no", { status: 401 }) });
  const open = guardRoutes({ needs: ["token"], load: async () => ({}) });
  const row = "api/v1/campaigns/route.ts GET";
  // Next gives no parameters where the address has none.
  const context = { params: sent(undefined) };
  expect((await refusing.route(row, handle)(request, context)).status).toBe(401);
  expect(handle).not.toHaveBeenCalled();
  expect(await (await open.route(row, handle)(request, context)).text()).toBe("figures");
});

test("a file that is not made now is refused, and may be asked for again", async () => {
  const open = guardRoutes({ needs: ["token"], load: async () => ({}) });
  const handle = open.route("api/v1/campaigns/route.ts GET", () => Promise.reject(new FileNotMade("too-many")));
  const context = { params: sent(undefined) };
  const answer = await handle(request, context);
  expect([answer.status, answer.headers.get("retry-after"), await answer.json()]).toEqual([
    503,
    "3",
    { reason: "busy" },
  ]);
  const fromPage = new Request("http://localhost/", { headers: { accept: "text/html" } });
  const led = await Promise.resolve(handle(fromPage, context)).catch((thrown: unknown) => thrown as { digest: string });
  expect(led).toHaveProperty("digest", expect.stringContaining("/busy?what=file"));
});

test("a row that asks for something else, or is not in the table, is neither typed right nor built", () => {
  const open = guardFor(true);
  // @ts-expect-error -- another need
  expect(() => open.page("units/page.tsx", () => null)).toThrow('says "units.manage" of units/page.tsx');
  // @ts-expect-error -- not in the table
  expect(() => open.page("campaigns/[id]/new/page.tsx", () => null)).toThrow('says "nothing" of campaigns/[id]/new');
  // @ts-expect-error -- another need
  expect(() => open.action("campaigns/actions.ts create", async () => null)).toThrow('says "campaigns.manage" of');
  // @ts-expect-error -- another need
  expect(() => open.route("api/v1/campaigns/route.ts GET", () => new Response())).toThrow('says "token" of');
});
