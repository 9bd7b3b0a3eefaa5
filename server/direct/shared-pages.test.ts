import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Rendering } from "./rendering";
import { sharedFiles, sharedPages } from "./shared-pages";

const HTML =
  '<html><head><link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script></head>' +
  "<body>Text<script>let one = 1;</script><script>two()</script></body></html>";
const PAGE = {
  status: 200,
  headers: { "content-type": "text/html", etag: "x", "set-cookie": "theirs" },
  body: Buffer.from(HTML),
};
const STAND_IN = { id: "unanswered", instrumentVersion: "1.1.0", shuffleSeed: -1 };

function counted(render: Rendering["shared"]): Rendering["shared"] & { times: () => number } {
  let times = 0;
  return Object.assign(
    (...asked: Parameters<Rendering["shared"]>) => {
      times += 1;
      return render(...asked);
    },
    { times: () => times },
  );
}

test("a page is rendered once, for whoever asks at once too, and once more for each order of options", async () => {
  const render = counted(() => Promise.resolve(PAGE));
  const pageOf = sharedPages(render, true);
  const [one, other] = await Promise.all([pageOf("/kk", true), pageOf("/kk", true)]);
  expect([one === other, render.times()]).toEqual([true, 1]);
  await pageOf("/kk", true, STAND_IN);
  await pageOf("/kk", true, { ...STAND_IN, shuffleSeed: -2 });
  await pageOf("/kk", true, STAND_IN);
  expect(render.times()).toBe(3);
});

test("its policy lets run what stands in it, by hash, and nothing else", async () => {
  const page = await sharedPages(() => Promise.resolve(PAGE), true)("/kk", true);
  const hashes = ["let one = 1;", "two()"].map((text) => createHash("sha256").update(text).digest("base64"));
  expect(page?.headers["content-security-policy"]).toContain(
    `script-src 'self' ${hashes.map((hash) => `'sha256-${hash}'`).join(" ")};`,
  );
  expect(page && gunzipSync(page.packed).toString()).toBe(HTML);
});

test("without scripts it loses those of the framework, and its policy allows none", async () => {
  const page = await sharedPages(() => Promise.resolve(PAGE), true)("/kk", false);
  expect(page?.plain.toString()).toBe("<html><head></head><body>Text</body></html>");
  expect(page?.headers["content-security-policy"]).toContain("script-src 'none';");
});

test("what could not be rendered is tried again", async () => {
  const answers = [
    Promise.resolve({ ...PAGE, status: 307 }),
    Promise.reject(new Error("broken")),
    Promise.resolve(PAGE),
  ];
  const pageOf = sharedPages(() => answers.shift() ?? Promise.resolve({ ...PAGE, status: 307 }), true);
  expect(await pageOf("/kk", true)).toBeNull();
  await expect(pageOf("/kk", true)).rejects.toThrow("broken");
  expect(await pageOf("/kk", true)).not.toBeNull();
});

test("a file keeps what says how long it may be kept, and no header of whoever asked first", async () => {
  const file = await sharedFiles(() => Promise.resolve(PAGE))("/_next/static/a.js");
  expect(file?.headers).toEqual({ "content-type": "text/html", etag: "x", vary: "Accept-Encoding" });
  expect(file && gunzipSync(file.packed).equals(file.plain)).toBe(true);
});

test("a file is kept by one address of it, whatever else leads to it", async () => {
  const fileAt = sharedFiles(() => Promise.resolve(PAGE));
  for (const path of ["/_next/static/%61.js", "/_next//static/a.js", "/_next/static/a.js/"])
    expect(await fileAt(path), path).toBeNull();
});
