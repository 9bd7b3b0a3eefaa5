import { expect } from "@playwright/test";
import { test } from "./support/fixtures";
import { beginResponse, pathOf } from "./support/journey";
import { submitted } from "./support/stored";
import { emptyPageBytes, report, scriptBytes, transferredBytes } from "./support/weight";

const KB = 1024;
const ANSWERING_BYTES = 45 * KB;
/** Its fonts are most of it: it has no script at all. */
const FIRST_VISIT_BYTES = 75 * KB;

test("pages to read need no scripts, and have none", async ({ page }) => {
  const { id } = await submitted(page);
  for (const path of ["/kk/knowledge", pathOf(id, "check", "kk"), pathOf(id, "result", "kk")])
    expect(await scriptBytes(page, path), path).toBe(0);
});

test("the pages with questions stay light", async ({ page }) => {
  const id = await beginResponse(page, "kk");
  for (const step of ["survey", "items-1", "scenario-1"]) {
    const own = (await scriptBytes(page, pathOf(id, step, "kk"))) - emptyPageBytes();
    report(`scripts of ${step} beyond the empty page`, own);
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThanOrEqual(ANSWERING_BYTES);
  }
});

test("the first visit is light", async ({ page }) => {
  const bytes = await transferredBytes(page, "/kk");
  report("first visit", bytes);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(FIRST_VISIT_BYTES);
});
