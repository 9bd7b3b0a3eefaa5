import { RELEASE } from "@/db/testing/release-plan";
import { expect } from "./support/fixtures";
import { test } from "./support/released";
import { textsIn } from "./support/texts";

const { tokens } = textsIn("ru");
const { campaign, ministry, department, division, otherDepartment } = RELEASE;
const fileOf = (unit: string, name: string) => `/ru/review/${campaign}/units/${unit}/file/${name}`;

test("a reviewer takes the report of a unit and the tables along as files", async ({ reviewerOf }) => {
  const page = await reviewerOf(ministry);
  await page.getByRole("table").getByRole("link", { name: department }).first().click();
  const pdf = page.locator("a[href$='/file/report.pdf']");
  await expect(pdf).toBeVisible();
  const files = [
    { path: fileOf(department, "report.pdf"), type: "application/pdf", begins: "%PDF-" },
    { path: fileOf(department, "report.xlsx"), type: "spreadsheetml", begins: "PK" },
    { path: fileOf(department, "report.csv"), type: "text/csv", begins: "\uFEFF" },
    { path: `/ru/review/${campaign}/file/tables.xlsx`, type: "spreadsheetml", begins: "PK" },
    { path: `/ru/review/${campaign}/file/tables.csv`, type: "text/csv", begins: "\uFEFF" },
    { path: `/ru/review/${campaign}/file/codebook.json`, type: "application/json", begins: "{" },
    { path: `/ru/review/${campaign}/file/open-data.csv`, type: "text/csv", begins: "\uFEFFunit_code," },
    { path: `/ru/review/${campaign}/file/open-data-codebook.json`, type: "application/json", begins: "{" },
    { path: fileOf(department, "chart-indices.svg"), type: "image/svg+xml", begins: "<svg" },
    { path: fileOf(department, "chart-indices.png"), type: "image/png", begins: "\uFFFDPNG" },
  ];
  for (const { path, type, begins } of files) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"], path).toContain(type);
    expect(answer.headers()["content-disposition"], path).toContain("attachment");
    expect((await answer.body()).toString("utf8").startsWith(begins), path).toBe(true);
  }
});

test("a reviewer of one department gets no file of another", async ({ reviewerOf }) => {
  const page = await reviewerOf(department);
  for (const name of ["report.pdf", "report.xlsx", "report.csv"]) {
    const answer = await page.request.get(fileOf(otherDepartment, name));
    expect(answer.status(), name).toBe(404);
  }
  expect((await page.request.get(`/ru/review/${campaign}/file/open-data.csv`)).status()).toBe(404);
  const tables = await (await page.request.get(`/ru/review/${campaign}/file/tables.csv`)).text();
  expect(tables).toContain(department);
  expect(tables).not.toContain(otherDepartment);
});

test("a program reads with a token until it is revoked", async ({ reviewerOf, server, playwright }) => {
  const page = await reviewerOf(department);
  await page.goto("/ru/review/tokens");
  await page.getByLabel(tokens.make.name).fill("Панель");
  await page.getByRole("button", { name: tokens.make.submit }).click();
  const token = await page.getByRole("region", { name: tokens.made.title }).getByRole("code").innerText();
  const program = await playwright.request.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const campaigns = (await (await program.get("/api/v1/campaigns")).json()) as { campaigns: { id: string }[] };
  expect(campaigns.campaigns.map(({ id }) => id)).toEqual([campaign]);
  const unit = await program.get(`/api/v1/campaigns/${campaign}/units/${department}`);
  expect(await unit.json()).toMatchObject({ unit: { code: department }, campaign: { id: campaign } });
  expect((await program.get(`/api/v1/campaigns/${campaign}/units/${otherDepartment}`)).status()).toBe(404);
  const all = (await (await program.get(`/api/v1/campaigns/${campaign}/units`)).json()) as {
    units: { unit: { code: string } }[];
  };
  expect(all.units.map((each) => each.unit.code)).toEqual([department, division]);
  await page.goto("/ru/review/tokens");
  await page.locator("summary").filter({ hasText: tokens.list.revoke }).click();
  await page.getByRole("button", { name: tokens.list.confirm }).click();
  await expect(page.getByRole("table", { name: tokens.list.title })).toContainText(tokens.list.revoked);
  expect((await program.get("/api/v1/campaigns")).status()).toBe(401);
  await program.dispose();
});
