import { LOCALES } from "@/lib/instrument/locales";
import { statementName } from "@/lib/knowledge/texts";
import { expectPagesAccessible } from "./support/accessible";
import { expect, test } from "./support/fixtures";
import { beginResponse, pathOf } from "./support/journey";
import { countPrinted } from "./support/printed";
import { submitted } from "./support/stored";
import { instrument, nationalSurvey, textsIn } from "./support/texts";

const NAMES = ["survey", "principles", "countries", "method", "glossary"] as const;
/** A4 pages, in the same order: with all statements in full and their places, the countries are the longest. */
const MOST_SHEETS = [3, 4, 6, 2, 2];
/** A code in place of a statement of the article; items have others. */
const CODE = /\b(IN|NO|SG|UK|FI|KZ|CO)-\d/;

test("anybody can read what the self-assessment rests on", async ({ page }) => {
  await page.goto("/ru");
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: textsIn("ru").shell.knowledge })
    .click();
  for (const name of NAMES)
    await expect(page.getByRole("link", { name: textsIn("ru").knowledge[name].title })).toBeVisible();
  await expectPagesAccessible(page, ["/knowledge", ...NAMES.map((name) => `/knowledge/${name}`)]);
});

test("its pages hold everything, print on few sheets and write no codes", async ({ page }) => {
  for (const [turn, locale] of LOCALES.entries()) {
    for (const [place, name] of NAMES.entries()) {
      await page.goto(`/${locale}/knowledge/${name}`);
      await expect(page.getByRole("main")).not.toContainText(CODE);
      if (name === "principles")
        for (const { id, name: title } of instrument.principles)
          await expect(page.locator(`#${id}`)).toContainText(title[locale]);
      if (name === "survey")
        await expect(page.locator("tbody tr")).toContainText(
          nationalSurvey.figures.flatMap(({ options }) => options).map(({ label }) => label[locale]),
        );
      await page.emulateMedia({ media: "print" });
      if (name === "countries")
        for (const { id, text } of instrument.sourceStatements)
          await expect(page.locator(`#${id}`).getByText(text[locale], { exact: true })).toBeVisible();
      // Printing takes a while, and each page is as long in every language.
      if (place % LOCALES.length === turn)
        expect(await countPrinted(page), name).toBeLessThanOrEqual(MOST_SHEETS[place] ?? 0);
      await page.emulateMedia({ media: null });
    }
  }
});

test("one's answers stand beside the practice of each country, once they are submitted", async ({ page }) => {
  const { lens, result } = textsIn("ru");
  const open = await beginResponse(page);
  await page.goto(pathOf(open, "countries"));
  await expect(page).not.toHaveURL(/countries/);
  const { id } = await submitted(page);
  await expect(page.getByRole("main")).not.toContainText(CODE);
  await page.getByRole("link", { name: lens.title }).click();
  await expect(page).toHaveURL(new RegExp(`/response/${id}/countries$`));
  await expect(page.getByText(lens.noScore)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(CODE);
  await expect(page.locator("details.fold")).toHaveCount(5);
  const norway = page.locator("details.fold").first();
  await norway.locator("summary").click();
  const item = instrument.behaviourItems.find(({ sources }) => sources.includes("NO-3"));
  const answers = norway.locator("dl > div").filter({ hasText: item?.text.ru ?? "" });
  await expect(answers.first().locator("dd")).not.toHaveText(/^$|\d/);
  await expectPagesAccessible(page, [`/response/${id}/countries`]);
  await page.goto(pathOf(id, "result"));
  const situations = page.locator("details.fold").filter({ hasText: result.scenarios.title });
  await situations.locator("summary").first().click();
  for (const reasons of await situations.getByText(result.scenarios.reasons).all()) await reasons.click();
  await situations
    .getByRole("link", { name: statementName("NO-3", "ru") })
    .first()
    .click();
  await expect(page).toHaveURL(/\/knowledge\/countries#NO-3$/);
  const statement = instrument.sourceStatements.find((each) => each.id === "NO-3");
  await expect(page.getByText(statement?.text.ru ?? "", { exact: true })).toBeVisible();
});
