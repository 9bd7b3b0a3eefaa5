import type { Locale } from "@/lib/instrument/locales";
import { answersToAll, asStored } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { answerAllPages, submit } from "./support/journey";
import { expectResult } from "./support/result";
import { fill, rules, textsIn } from "./support/texts";

/** A browser that asks for none of the product's languages gets Kazakh. */
const READERS: { locale: Locale; browser: string }[] = [
  { locale: "kk", browser: "de-DE" },
  { locale: "ru", browser: "ru-RU" },
  { locale: "en", browser: "en-GB" },
];

for (const [seed, { locale, browser }] of READERS.entries())
  test.describe(`in ${locale}`, () => {
    test.use({ locale: browser });

    test("from the first page to the result", async ({ page }) => {
      const texts = textsIn(locale);
      const given = answersToAll(seed);
      await page.goto("/");
      await expect(page).toHaveURL(`/${locale}`);
      await page.getByRole("link", { name: texts.landing.start }).click();
      await page.getByRole("button", { name: texts.consent.agree }).click();
      await answerAllPages(page, given);
      await expect(page.getByText(fill(texts.check.complete, { total: rules.size }))).toBeVisible();
      await submit(page);
      await expectResult(page, locale, asStored(given));
    });
  });
