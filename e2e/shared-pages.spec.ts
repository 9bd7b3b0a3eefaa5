import type { APIResponse } from "@playwright/test";
import { LOCALES } from "@/lib/instrument/locales";
import { expect, test } from "./support/fixtures";
import { consent, pathOf } from "./support/journey";
import { saveAnswers } from "./support/stored";
import { steps } from "./support/texts";

/** What a reader of the page gets, without what belongs to the scripts or to this answer alone. */
async function markup(answer: APIResponse): Promise<string> {
  expect(answer.status()).toBe(200);
  return (await answer.text())
    .replaceAll(/<script\b.*?<\/script>|<link rel="preload" as="script"[^>]*>/gs, "")
    .replaceAll(/ nonce="[^"]*"/g, "");
}

const policyOf = (answer: APIResponse) => answer.headers()["content-security-policy"] ?? "";

test("a page that is kept for everybody reads as the one that is rendered for somebody", async ({ page }) => {
  const id = await consent(page, "ru");
  for (const locale of LOCALES)
    for (const { id: step } of steps) {
      const path = pathOf(id, step, locale);
      const kept = await page.request.get(path);
      // An address with a query is no page of everybody's.
      const own = await page.request.get(`${path}?own`);
      expect(policyOf(kept)).toMatch(/script-src 'self'( 'sha256-\S+')+;/);
      expect(policyOf(own)).toMatch(/'nonce-/);
      expect(await markup(kept), path).toBe(await markup(own));
      expect(await kept.text()).not.toContain(id);
    }
});

test("so do the pages of those who are not known, which need no script", async ({ page }) => {
  for (const path of ["", "/start", "/privacy", "/knowledge", "/knowledge/survey"]) {
    const kept = await page.request.get(`/kk${path}`);
    const own = await page.request.get(`/kk${path}?own`);
    expect(policyOf(kept)).toContain("script-src 'none';");
    expect(await markup(kept), path).toBe(await markup(own));
    expect(await kept.text()).not.toContain("<script");
  }
});

test("whoever has answered, is signed in or holds a response gets a page of their own", async ({ page }) => {
  const id = await consent(page, "ru");
  await saveAnswers(page, id, { "P1-B1": "3" });
  expect(policyOf(await page.request.get(pathOf(id, "items-1")))).toMatch(/'nonce-/);
  expect(policyOf(await page.request.get(pathOf(id, "items-2")))).not.toMatch(/'nonce-/);
  for (const path of ["/ru", "/ru/start", "/ru/knowledge"]) {
    const own = await page.request.get(path);
    expect(await own.text(), path).toContain(pathOf(id, "own-data"));
    expect(policyOf(own)).toContain("script-src 'none';");
  }
});
