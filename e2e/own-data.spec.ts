import { LOCALES } from "@/lib/instrument/locales";
import { answerRules } from "@/lib/response/answers";
import { expectPagesAccessible } from "./support/accessible";
import { expect, test } from "./support/fixtures";
import { test as invitedTest } from "./support/invited";
import { expectPage, pathOf } from "./support/journey";
import { saveAnswers, submitted } from "./support/stored";
import { instrument, textsIn } from "./support/texts";

const { consent, ownData, shell, delete: deleteTexts, account } = textsIn("ru");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of LOCALES)
    test(`what is stored is two clicks from the result, and gone after three, in ${locale}`, async ({ page }) => {
      const texts = textsIn(locale);
      const { id } = await submitted(page, locale);
      await page.getByRole("link", { name: texts.result.actions.data }).click();
      const main = page.getByRole("main");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.ownData.title);
      await expect(main).toContainText(texts.ownData.response.owner.code);
      await expect(main).toContainText(texts.ownData.response.result.scored);
      await expect(main).toContainText(texts.ownData.visit.visits.text);
      await expect(main).toContainText(texts.ownData.actions.figures.none);
      await expect(main).toContainText(String(answerRules(instrument).size));

      const codebook = await page.request.get(pathOf(id, "codebook", locale));
      const rows = (await codebook.text()).split("\n");
      for (const { id: itemId, text } of instrument.behaviourItems)
        expect(rows.find((row) => row.startsWith(`${itemId};`))).toContain(text[locale].slice(0, 30));

      await page.getByRole("link", { name: texts.ownData.actions.delete.action }).click();
      await expect(main).toContainText(texts.delete.figures.none);
      await page.getByRole("button", { name: texts.delete.action }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.deleted.title);
    });
});

test("the page is reached from the foot of every page, and is accessible", async ({ page }) => {
  const { id } = await submitted(page);
  await page.goto("/ru/privacy");
  await page.getByRole("contentinfo").getByRole("link", { name: shell.ownData }).click();
  await expect(page).toHaveURL(pathOf(id, "own-data"));
  await expectPagesAccessible(page, [`/response/${id}/own-data`, `/response/${id}/delete`]);
});

invitedTest(
  "somebody invited keeps their answers out of the figures, and lets them in again",
  async ({ page, signIn, invited, linkTo }) => {
    await page.goto(await linkTo(invited.email));
    await page.getByRole("button", { name: consent.agree }).click();
    await expectPage(page, "survey");
    const id = /response\/([^/]+)/.exec(page.url())?.[1] ?? "";
    await saveAnswers(page, id, { NS1: "NS1-a" });
    await page.goto(pathOf(id, "own-data"));
    const main = page.getByRole("main");
    await expect(main).toContainText(invited.email);
    await expect(main).toContainText(invited.title);
    await expect(main).toContainText(ownData.actions.figures.open);
    await page.getByRole("button", { name: ownData.actions.figures.withhold }).click();
    await expect(main).toContainText(ownData.actions.figures.withheld);
    await page.getByRole("link", { name: ownData.actions.delete.action }).click();
    await expect(main).toContainText(deleteTexts.figures.withheld);
    await page.goto(pathOf(id, "own-data"));
    await page.getByRole("button", { name: ownData.actions.figures.letIn }).click();
    await expect(main).toContainText(ownData.actions.figures.open);

    await signIn(page, invited);
    await page.goto("/ru/account");
    await main.getByRole("link", { name: account.own.data }).click();
    await expect(main).toContainText(invited.name);
    await expect(main).toContainText(ownData.person.empty);
    await expectPagesAccessible(page, ["/account/own-data"]);
    await page.goto("/ru/account/own-data");
    await main.getByRole("link", { name: invited.title }).click();
    await expect(page).toHaveURL(pathOf(id, "own-data"));
  },
);
