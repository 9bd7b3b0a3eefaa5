import { seedDatabase } from "@/db/testing/organisation";
import { seedAct } from "@/db/testing/prepared";
import { RELEASE } from "@/db/testing/release-plan";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { createAccount, setPassword } from "./support/accounts";
import { expect } from "./support/fixtures";
import { expectNotFound } from "./support/not-found";
import { ADMINISTRATOR, PASSWORD_HASH } from "./support/people";
import { test } from "./support/released";
import { instrument, nationalSurvey, textsIn } from "./support/texts";

const { account, people, review, shell, verdicts } = textsIn("ru");
const { campaign, ministry, department, division, otherDepartment, otherCampaign, otherMinistry, small } = RELEASE;
const unitPath = (unit: string) => `/review/${campaign}/units/${unit}`;

test("a reviewer reaches a scorecard in two steps and finds the source of each national figure", async ({
  reviewerOf,
}) => {
  const page = await reviewerOf(department);

  await page.goto("/ru/account");
  await page.getByRole("link", { name: shell.review, exact: true }).click();
  const table = page.getByRole("table", { name: review.overview.title });
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(table).not.toContainText(otherDepartment);
  await table.getByRole("link", { name: department }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(department);
  await expect(page.getByRole("region", { name: review.findings.title, exact: true })).toBeVisible();

  await page.locator("summary").filter({ hasText: review.nation.all }).click();
  const scorecard = page.getByRole("table", { name: review.scorecard.question.NS1 });
  const bureaucracy = scorecard
    .getByRole("row")
    .filter({ hasText: instrument.nationalItems[0]?.options[0]?.text.ru ?? "?" });
  await expect(bureaucracy).toContainText("47 %");
  await expect(bureaucracy.getByRole("cell").last()).toContainText(verdicts.line["clear-less"]);
  for (const note of Object.values(verdicts.notes)) await expect(page.getByText(note)).toBeVisible();

  await bureaucracy.getByRole("link").click();
  expect(new URL(page.url()).hash).toBe("#figure-1");
  const card = page.getByRole("article").first();
  await expect(card).toBeInViewport();
  await expect(card).toContainText(nationalSurvey.source.doi);
  await expect(card).toContainText(review.provenance.unpublishedText);

  await page.getByRole("link", { name: division }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(division);
});

test("another's units and campaigns are not there for a reviewer", async ({ reviewerOf }) => {
  const page = await reviewerOf(department);
  for (const unit of [otherDepartment, ministry, "nowhere"]) await expectNotFound(page, `/ru${unitPath(unit)}`);
  for (const path of [otherCampaign, "nowhere", `${campaign}/quality`, `${otherCampaign}/units/${otherMinistry}`])
    await expectNotFound(page, `/ru/review/${path}`);
});

test("who has no part in the review finds none of its pages", async ({ administrator }) => {
  for (const path of ["", `/${campaign}`, `/${campaign}/units/${ministry}`])
    await expectNotFound(administrator, `/ru/review${path}`);
});

test("the reviewer's pages are accessible", async ({ reviewerOf }) => {
  const page = await reviewerOf(ministry);
  const paths = ["", `/${campaign}?order=name`, `/${campaign}/organisation`, `/${campaign}/quality`, "/tokens"].map(
    (path) => `/review${path}`,
  );
  await expectPagesAccessible(page, [...paths, unitPath(ministry), unitPath(small)]);
});

test("an administrator who would read what they prepared needs a second person", async ({
  administrator,
  openDevice,
  server,
  signIn,
}, { testId }) => {
  const main = administrator.getByRole("main");
  // The label goes on with what the role means, which may speak of other roles.
  const role = (name: "administrator" | "reviewer") =>
    main.getByRole("checkbox", { name: new RegExp(`^${people.roles[name].replace(/[()]/g, "\\$&")}`) });
  await administrator.goto(`/ru/people/${ADMINISTRATOR.id}`);
  await role("reviewer").check();
  await administrator.getByLabel(people.fields.scopes.reviewer).fill(ministry);
  await administrator.getByRole("button", { name: people.save }).click();
  await expect(main.getByRole("alert")).toContainText(people.errors["roles-exclusive"]);
  await role("administrator").uncheck();
  await administrator.getByRole("button", { name: people.save }).click();
  await expect(main.getByRole("alert")).toContainText(people.errors["own-roles"]);

  const second = { name: `Вторая ${testId}`, email: `s${testId}@example.kz` };
  const witness = { id: `W${testId}`, name: "Ерлан Омаров", email: `w${testId}@example.kz` };
  await seedDatabase(server.databaseUrl, { people: [{ ...witness, passwordHash: PASSWORD_HASH, roles: ["auditor"] }] });
  const device = await openDevice();
  await setPassword(device, await createAccount(administrator, second), "three dry old wells");
  await administrator.goto(`/ru/accounts?find=${second.email}`);
  await administrator.getByRole("link", { name: second.name }).click();
  await role("reviewer").check();
  await administrator.getByLabel(people.fields.scopes.reviewer).fill(ministry);
  await administrator.getByRole("button", { name: people.save }).click();
  await expect(main).toContainText(people.standing.waiting);
  await administrator.goto("/ru/accounts");
  await expect(main.getByRole("listitem").filter({ hasText: second.email })).toContainText(account.waiting.others);
  await device.goto(`/ru/review/${campaign}`);
  await expect(device).toHaveURL(/\/ru\/account$/);
  await expect(device.getByRole("main")).toContainText(account.own.standing.waiting);

  const other = await openDevice();
  await signIn(other, witness);
  await other.goto("/ru/account");
  const waiting = other.getByRole("listitem").filter({ hasText: second.email });
  await waiting.getByRole("link", { name: account.waiting.confirm }).click();
  await expect(other.getByRole("main")).toContainText(ministry);
  await expectAccessible(other, "ru");
  await other.getByRole("button", { name: account.confirm.submit }).click();
  await other.waitForURL("**/ru/account");
  await expect(waiting).toHaveCount(0);
  await device.goto(`/ru${unitPath(department)}`);
  await expect(device.getByRole("heading", { level: 1 })).toHaveText(department);
});

test("a reviewer who imported the staff of a campaign reads why it is not theirs", async ({ reviewerOf, server }, {
  testId,
}) => {
  const page = await reviewerOf(ministry);
  const at = new Date("2026-02-01T04:00:00Z");
  const act = { kind: "staff-imported", at, actorId: `R${testId}`, unitIds: [division] } as const;
  await seedAct(server.databaseUrl, act);
  await page.goto("/ru/review");
  const row = page.getByRole("table", { name: review.bars.title }).getByRole("row").filter({ hasText: campaign });
  await expect(row).toContainText(review.bars.staff);
  await expect(page.getByRole("table", { name: review.overview.title })).toBeHidden();
  await expectAccessible(page, "ru");
  for (const path of [`/review/${campaign}`, unitPath(department), `/review/${campaign}/quality`]) {
    await page.goto(`/ru${path}`);
    await expect(page).toHaveURL(/\/ru\/review$/);
  }
  for (const name of [`${campaign}/file/tables.csv`, `${campaign}/units/${department}/file/report.csv`]) {
    const answer = await page.request.get(`/ru/review/${name}`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, "/ru/review"]);
  }
});
