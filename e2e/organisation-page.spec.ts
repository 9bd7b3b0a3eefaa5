import { strFromU8, unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { RELEASE } from "@/db/testing/release-plan";
import { LOCALES } from "@/lib/instrument/locales";
import { expect } from "./support/fixtures";
import { countPrinted } from "./support/printed";
import { test } from "./support/released";
import { textsIn } from "./support/texts";

const { review } = textsIn("ru");
const { campaign, ministry, department, division, otherDepartment, small } = RELEASE;
const path = `/review/${campaign}/organisation`;
const unitPath = (unit: string) => `/review/${campaign}/units/${unit}`;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const plain = (text: string) => text.replaceAll(/\s+/g, "");

/** The means of the picture and the ends of their intervals, as they are seen: "64 61–67". */
async function pictureOf(page: Page): Promise<number[][]> {
  const rows = await page.locator("#principles ol > li").all();
  return Promise.all(
    rows.map(async (row) => {
      const mean = Number(await row.locator("b").innerText());
      const [low, high] = (await row.locator("span[aria-hidden]").innerText()).split("–").map(Number);
      return [mean, low ?? NaN, high ?? NaN];
    }),
  );
}

/** The values of each series of the first chart of a file of slides. */
function chartOf(file: Buffer): number[][] {
  const parts = Object.entries(unzipSync(new Uint8Array(file)));
  const [, xml] = parts.find(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)) ?? [];
  const values = [...strFromU8(xml ?? new Uint8Array()).matchAll(/<c:val>.*?<\/c:val>/gs)];
  return values.map(([each]) => [...each.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)));
}

test("a reviewer reads the organisation, goes on to what a finding rests on, and takes it along", async ({
  reviewerOf,
}) => {
  const page = await reviewerOf(ministry);
  await page.getByRole("table", { name: review.campaigns }).getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(ministry);
  const findings = page.getByRole("region", { name: review.findings.title, exact: true });
  const count = await findings.getByRole("listitem").count();
  expect(count).toBeGreaterThan(0);
  const advice = page.getByRole("region", { name: review.advice.title });
  for (const item of await advice.getByRole("listitem").allInnerTexts()) expect(item).toMatch(/\d/);
  const picture = await pictureOf(page);
  expect(picture).toHaveLength(7);

  for (const locale of LOCALES) {
    await page.goto(`/${locale}${path}`);
    expect(await pictureOf(page)).toEqual(picture);
    const first = await page.locator("section[aria-labelledby=findings] li b").first().innerText();
    const slides = await page.request.get(`/${locale}${path}/file/organisation.pptx`);
    expect(slides.headers()["content-type"]).toContain("presentationml");
    const [means, lows, highs] = chartOf(await slides.body());
    expect(picture.map((_, i) => [means?.[i], lows?.[i], highs?.[i]])).toEqual(picture);
    const pdf = await getDocumentProxy(
      new Uint8Array(await (await page.request.get(`/${locale}${path}/file/organisation.pdf`)).body()),
    );
    expect(pdf.numPages).toBeLessThanOrEqual(2);
    expect(plain((await extractText(pdf, { mergePages: true })).text)).toContain(plain(first));
  }
  const svg = await page.request.get(`/ru${path}/file/principles.svg`);
  const drawn = await svg.text();
  for (const [mean, low, high] of picture) expect(drawn).toContain(`${String(mean)} (${String(low)}–${String(high)})`);

  await page.goto(`/ru${path}`);
  await findings.getByRole("link").first().click();
  await expect(page.locator(":target")).toBeInViewport();
});

test("both pages are as short as promised, in every language, on a phone and on paper", async ({ reviewerOf }) => {
  const page = await reviewerOf(ministry);
  await page.setViewportSize(DESKTOP);
  for (const locale of LOCALES) {
    await page.goto(`/${locale}${path}`);
    await page.evaluate(() => document.fonts.ready);
    const change = await page.locator("section[aria-labelledby=change]").boundingBox();
    expect(change && change.y + change.height, `${locale} organisation`).toBeLessThanOrEqual(DESKTOP.height);
  }
  for (const locale of LOCALES)
    for (const unit of [ministry, department, division, otherDepartment]) {
      await page.goto(`/${locale}${unitPath(unit)}`);
      await page.evaluate(() => document.fonts.ready);
      await page.setViewportSize(DESKTOP);
      expect(await heightOf(page), `${locale} ${unit}`).toBeLessThanOrEqual(3 * DESKTOP.height);
      await page.setViewportSize(PHONE);
      expect(await heightOf(page), `${locale} ${unit}`).toBeLessThanOrEqual(6 * PHONE.height);
    }
  for (const to of [unitPath(department), path]) {
    await page.goto(`/ru${to}`);
    await page.emulateMedia({ media: "print" });
    expect(await countPrinted(page), to).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: null });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reviewer reads what stands out, why not all are covered, and takes the picture along", async ({
    reviewerOf,
  }) => {
    const page = await reviewerOf(ministry);
    await page.goto(`/kk${path}`);
    await expect(page.locator("section[aria-labelledby=findings] li").first()).toBeVisible();
    expect(await pictureOf(page)).toHaveLength(7);
    const why = page.locator("details").first();
    await why.locator("summary").click();
    await expect(why.getByRole("paragraph").first()).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("a[href$='principles.png']").click(),
    ]);
    expect(file.suggestedFilename()).toBe("principles.png");
  });
});

test("who reaches a part of it is led to the units, and a unit without figures tells where its people count", async ({
  reviewerOf,
}) => {
  const page = await reviewerOf(otherDepartment);
  await page.goto(`/ru${path}`);
  await expect(page).toHaveURL(new RegExp(`/review/${campaign}$`));
  for (const name of ["organisation.pdf", "organisation.pptx"])
    expect((await page.request.get(`/ru${path}/file/${name}`)).status(), name).toBe(404);

  await page.goto(`/ru${unitPath(small)}`);
  const elsewhere = page.getByRole("region", { name: review.unit.whereCount });
  await expect(elsewhere.getByRole("link", { name: otherDepartment })).toBeVisible();
  // Beside it only what the unit means to do, which needs no figure.
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([review.unit.whereCount, review.measures.title]);
});
