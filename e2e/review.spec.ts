import { RELEASE } from "@/db/testing/release-plan";
import { expectPagesAccessible } from "./support/accessible";
import { expect } from "./support/fixtures";
import { expectNotFound } from "./support/not-found";
import { test } from "./support/released";
import { instrument, nationalSurvey, textsIn } from "./support/texts";

const { review, shell, verdicts } = textsIn("ru");
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
  const paths = ["", `/${campaign}?order=name`, `/${campaign}/quality`, "/tokens"].map((path) => `/review${path}`);
  await expectPagesAccessible(page, [...paths, unitPath(ministry), unitPath(small)]);
});
