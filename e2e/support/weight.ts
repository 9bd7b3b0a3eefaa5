import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, type Page, type Response, test } from "@playwright/test";

const BUILD = join(import.meta.dirname, "../..", ".next");

const gzipBytes = (content: Buffer) => gzipSync(content).byteLength;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * What an empty page of this build loads: React and Next's client. Next makes one such page itself, for addresses
 * outside all layouts.
 */
export function emptyPageBytes(): number {
  const html = readFileSync(join(BUILD, "server", "app", "_not-found.html"), "utf8");
  const modern = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const files = new Set(modern.flatMap((tag) => /src="[^"]*\/_next\/([^"]+)"/.exec(tag)?.[1] ?? []));
  expect(files.size).toBeGreaterThan(0);
  return sum([...files].map((file) => gzipBytes(readFileSync(join(BUILD, file)))));
}

/** The scripts that opening this page loads, each once, compressed. */
export async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, Response>();
  const note = (response: Response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response);
  };
  page.on("response", note);
  await page.goto(path, { waitUntil: "networkidle" });
  page.off("response", note);
  return sum(await Promise.all([...scripts.values()].map(async (script) => gzipBytes(await script.body()))));
}

/** All bytes that come over the network when this page is opened for the first time, headers included. */
export async function transferredBytes(page: Page, path: string): Promise<number> {
  const network = await page.context().newCDPSession(page);
  const sizes: number[] = [];
  network.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
  await network.send("Network.enable");
  await page.goto(path, { waitUntil: "networkidle" });
  await network.detach();
  return sum(sizes);
}

/** Puts a measured number into the report. */
export function report(name: string, bytes: number): void {
  test.info().annotations.push({ type: name, description: `${(bytes / 1024).toFixed(1)} KB` });
}
