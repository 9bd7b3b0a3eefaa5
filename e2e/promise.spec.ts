import { LOCALES } from "@/lib/instrument/locales";
import { expect, test } from "./support/fixtures";
import { textsIn } from "./support/texts";

test("the first page, the consent and the privacy page say the same about who can see answers", async ({ page }) => {
  for (const locale of LOCALES)
    for (const path of ["", "/start", "/privacy"]) {
      await page.goto(`/${locale}${path}`);
      await expect(page.getByText(textsIn(locale).promise.answers)).toBeVisible();
    }
});
