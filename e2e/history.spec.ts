import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/instrument/locales";
import { test } from "./support/accounts";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { answersToAll, type Given } from "./support/answers";
import { expect } from "./support/fixtures";
import { pathOf, submit } from "./support/journey";
import { readStored, saveAnswers, submitted } from "./support/stored";
import { instrument, textsIn } from "./support/texts";

const { consent, history, ownData, account, result } = textsIn("ru");

/** All answers, those to the first principle with this step of the scale. */
const withFirst = (step: string): Given => ({
  ...answersToAll(),
  ...Object.fromEntries(
    instrument.behaviourItems.filter(({ principleId }) => principleId === "P1").map(({ id }) => [id, step]),
  ),
});

/** Answers and submits once more, as somebody who is signed in. */
async function answerAgain(page: Page, given: Given): Promise<string> {
  await page.goto("/ru/start");
  await page.getByRole("button", { name: consent.agree }).click();
  await page.waitForURL(/\/response\/[0-9a-f-]+\//);
  const id = /response\/([^/]+)/.exec(page.url())?.[1] ?? "";
  await saveAnswers(page, id, given);
  await page.goto(pathOf(id, "check"));
  await submit(page);
  return id;
}

/** One index over time. */
const seriesOf = (page: Page, name: string) =>
  page
    .getByRole("main")
    .locator("section section")
    .filter({ has: page.getByRole("heading", { level: 3, name }) });

test("results of an account stand beside each other, with what has changed and what has not", async ({
  page,
  person,
  signIn,
  openDevice,
}) => {
  await signIn(page, person);
  await page.goto("/ru/account/history");
  await expect(page.getByRole("main")).toContainText(history.few);
  await answerAgain(page, withFirst("0"));
  await page.goto("/ru/account");
  await expect(page.getByRole("link", { name: account.own.responses.history })).toHaveCount(0);
  await answerAgain(page, withFirst("4"));

  const [first, second] = instrument.principles;
  const device = await openDevice({ javaScriptEnabled: false });
  await signIn(device, person);
  for (const locale of LOCALES) {
    const texts = textsIn(locale);
    await device.goto(`/${locale}/account`);
    await device.getByRole("link", { name: texts.account.own.responses.history }).click();
    await expect(device.getByRole("heading", { level: 1 })).toHaveText(texts.history.title);
    const changed = seriesOf(device, first?.shortName[locale] ?? "");
    await expect(changed).toContainText(texts.history.verdicts.higher);
    await expect(changed.getByRole("listitem")).toHaveCount(2);
    await expect(changed.getByRole("listitem").nth(0).locator("b")).toHaveText("0");
    await expect(changed.getByRole("listitem").nth(1).locator("b")).toHaveText("100");
    await expect(seriesOf(device, second?.shortName[locale] ?? "")).toContainText(
      texts.history.verdicts["within-error"],
    );
    await expect(device.getByText(texts.history.told.rest)).toBeVisible();
  }
  await expectPagesAccessible(page, ["/account/history", "/account", "/account/settings"]);
});

test("without an account a kept file stands beside a result, and is not stored", async ({ page, openDevice }) => {
  const earlier = await submitted(page, "ru", withFirst("0"));
  const kept = await (await page.request.get(pathOf(earlier.id, "download/json"))).body();
  const { id } = await submitted(page, "ru", withFirst("4"));
  const before = await readStored(page, id);
  await page.getByRole("link", { name: result.actions.data }).click();
  await page.getByRole("link", { name: ownData.actions.download.compare }).click();
  const storageState = await page.context().storageState();
  const withoutScript = await openDevice({ javaScriptEnabled: false, storageState });
  await withoutScript.goto(page.url());
  for (const device of [page, withoutScript]) {
    const choose = async (name: string, buffer: Buffer) => {
      await device.getByLabel(history.kept.file).setInputFiles({ name, mimeType: "application/json", buffer });
      await device.getByRole("button", { name: history.kept.submit }).click();
    };
    await choose("holiday.json", Buffer.from("{}"));
    await expect(device.getByRole("alert").getByRole("link")).toHaveText([history.errors["other-file"]]);
    if (device === page) await expectAccessible(page, "ru");
    await choose("self-assessment.json", kept);
    const changed = seriesOf(device, instrument.principles[0]?.shortName.ru ?? "");
    await expect(changed).toContainText(history.verdicts.higher);
    if (device === page) await expectAccessible(page, "ru");
    expect(await readStored(page, id)).toEqual(before);
    await device.goto(pathOf(id, "history"));
    await expect(device.getByRole("main").locator("svg")).toHaveCount(0);
  }
});
