import { expect, type Page } from "@playwright/test";
import { ageDates } from "@/db/testing/plan";
import { dayAfter } from "@/lib/clock";
import { expectPagesAccessible } from "./support/accessible";
import { answersToAll } from "./support/answers";
import { test } from "./support/invited";
import { consent, expectPage, pathOf } from "./support/journey";
import { pressPlainly } from "./support/plain-form";
import { saveAnswers } from "./support/stored";
import { fill, instrument, textsIn } from "./support/texts";

const { plan, mail: mails, ownData, account, check, history } = textsIn("ru");

const DAY_MS = 24 * 60 * 60 * 1000;

/** An answer to every statement, and another to those that are asked the other way round. */
const statementsAt = (plain: string, reverse: string) =>
  Object.fromEntries(instrument.behaviourItems.map((item) => [item.id, item.reverse ? reverse : plain]));

/** Submits a response with the lowest answer to every statement, without a page. Returns its id. */
async function submitPlainly(page: Page): Promise<string> {
  const id = await consent(page, "ru");
  await saveAnswers(page, id, { ...answersToAll(), ...statementsAt("0", "4") });
  await pressPlainly(page, pathOf(id, "check"), check.submit);
  return id;
}

const stepBoxes = (page: Page) => page.getByRole("group", { name: plan.choose.steps }).getByRole("checkbox");
const stepGroup = (page: Page, number: number) =>
  page.getByRole("group", { name: new RegExp(`^${fill(plan.step, { number })}:`) });

test("from the result to a plan, to a mail that says nothing of it, and to what has changed", async ({
  page,
  post,
  signIn,
  invited,
  mailTo,
}) => {
  await mailTo(invited.email);
  await signIn(page, invited);
  const id = await submitPlainly(page);
  await page.goto(pathOf(id, "result"));
  await page.getByRole("link", { name: textsIn("ru").result.plan.make }).click();
  await expectPage(page, "plan/steps");
  await page.getByRole("button", { name: plan.choose.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(plan.errors.none);
  await stepBoxes(page).nth(0).check();
  await stepBoxes(page).nth(1).check();
  await page.getByRole("button", { name: plan.choose.submit }).click();
  await expectPage(page, "plan");

  const today = new Date();
  await stepGroup(page, 1).getByLabel(plan.due).fill(dayAfter(today, -1));
  await stepGroup(page, 1).getByLabel(plan.note).fill("ответ о субсидиях");
  await page.getByLabel(plan.remind.label).check();
  await page.getByRole("button", { name: plan.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(fill(plan.step, { number: 1 }));
  await expect(page.getByLabel(plan.remind.label)).toBeChecked();
  await stepGroup(page, 1).getByLabel(plan.due).fill(dayAfter(today, 10));
  await stepGroup(page, 2).getByLabel(plan.done).check();
  await page.getByRole("button", { name: plan.submit }).click();
  await expect(page.getByRole("status")).toContainText(plan.saved);
  await expect(stepGroup(page, 1).getByLabel(plan.note)).toHaveValue("ответ о субсидиях");
  await expect(stepGroup(page, 2).getByLabel(plan.done)).toBeChecked();
  await page.goto(pathOf(id, "own-data"));
  await expect(page.getByText(ownData.response.plan.asked)).toBeVisible();

  await ageDates(post.server.databaseUrl, id, dayAfter(today, -1), new Date(today.getTime() - 30 * DAY_MS));
  const mail = await mailTo(invited.email, 2);
  expect(mail.subject).toBe(mails.plan.subject);
  const said = `${mail.subject ?? ""}\n${mail.text ?? ""}\n${String(mail.html)}`;
  for (const secret of [id, "субсидиях", textsIn("ru").advice.principles.P1.L1[1]]) expect(said).not.toContain(secret);
  const [link, ...more] = [...new Set(said.match(/https?:\/\/[^\s"<]+/g))];
  expect([link?.endsWith("/ru/sign-in"), more]).toEqual([true, []]);
  await page.context().clearCookies();
  await page.goto(link ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(account.signIn.title);

  await signIn(page, invited);
  await page.goto(pathOf(id, "plan"));
  await page.getByLabel(plan.remind.label).uncheck();
  await page.getByRole("button", { name: plan.submit }).click();
  await expect(page.getByRole("status")).toContainText(plan.saved);
  await expect(page.getByLabel(plan.remind.label)).not.toBeChecked();
  await expect(page.getByText(plan.recheck.open)).toBeHidden();
  await ageDates(post.server.databaseUrl, id, dayAfter(today, 10), new Date(today.getTime() - 91 * DAY_MS));
  const pages = ["plan", "plan/steps", "plan/recheck"].map((name) => `/response/${id}/${name}`);
  await expectPagesAccessible(page, pages);
  await page.goto(pathOf(id, "plan"));
  await page.getByRole("link", { name: plan.recheck.open }).click();
  // Two steps of one principle.
  const statements = page.locator("fieldset.scale-item");
  await expect(statements).toHaveCount(4);
  const answers = statementsAt("4", "0");
  for (const statement of await statements.all())
    await statement.locator(`input[value="${answers[(await statement.getAttribute("id")) ?? ""] ?? ""}"]`).check();
  await page.getByRole("button", { name: plan.recheck.submit }).click();
  await expect(page.getByText(history.verdicts.higher)).toHaveCount(1);
  await expectPagesAccessible(page, [`/response/${id}/plan/recheck`]);
});
