import { expect, type Page } from "@playwright/test";
import { test } from "./support/fixtures";
import { startResponse } from "./support/journey";
import { countPrinted } from "./support/printed";
import { submitted } from "./support/stored";
import { textsIn } from "./support/texts";

/** What leads elsewhere is of no use on paper. */
async function expectNoWays(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
}

for (const locale of ["kk", "ru", "en"] as const)
  test.describe(`in ${locale}`, () => {
    const { result, code: codeTexts, shell } = textsIn(locale);

    test("the result prints on a few pages, without what leads elsewhere", async ({ page }) => {
      await submitted(page, locale);
      const actions = page.getByRole("region", { name: result.actions.title });
      await expect(page.getByRole("banner").getByRole("navigation")).toBeVisible();
      await expect(actions).toBeVisible();
      await page.emulateMedia({ media: "print" });
      await expectNoWays(page);
      await expect(actions).toBeHidden();
      await expect(page.getByRole("banner")).toContainText(shell.brand);
      for (const { title } of [result.principles, result.plan])
        await expect(page.getByRole("heading", { level: 2, name: title, exact: true })).toBeVisible();
      const pages = await countPrinted(page);
      test.info().annotations.push({ type: "printed pages", description: String(pages) });
      expect(pages).toBeLessThanOrEqual(2);
    });

    test("the recovery code prints on one page", async ({ page }) => {
      const { code } = await startResponse(page, locale);
      await expect(page.getByText(codeTexts.printed)).toBeHidden();
      await page.emulateMedia({ media: "print" });
      await expect(page.getByText(code)).toBeVisible();
      await expect(page.getByText(codeTexts.printed)).toBeVisible();
      await expect(page.getByRole("link", { name: codeTexts.go.open })).toBeHidden();
      await expectNoWays(page);
      expect(await countPrinted(page)).toBe(1);
    });
  });
