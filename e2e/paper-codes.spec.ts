import type { Page } from "@playwright/test";
import { endCampaign, seedOpenCampaign } from "@/db/testing/open-campaign";
import { seedDatabase } from "@/db/testing/organisation";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { answersToAll } from "./support/answers";
import { expect } from "./support/fixtures";
import { test as base } from "./support/invited";
import { expectPage, pathOf } from "./support/journey";
import { pressPlainly } from "./support/plain-form";
import { countPrinted } from "./support/printed";
import { saveAnswers } from "./support/stored";
import { textsIn } from "./support/texts";
import { WORKER_MS } from "./support/worker";

const CODE = /^[0-9A-Z]{5}-[0-9A-Z]{5}$/;

type Prepared = { campaignId: string; printing: string; manager: Page };

/** An open campaign of a unit with drivers who have no address, and the pages of its manager. */
const test = base.extend<Prepared>({
  campaignId: ({}, use, { testId }) => use(`C${testId}`),
  printing: ({ campaignId }, use) => use(`/campaigns/${campaignId}/codes`),
  manager: async ({ post, openDevice, signIn, campaignId, printing }, use, { testId }) => {
    const { databaseUrl } = post.server;
    const unitId = `U${testId}`;
    const person = { id: `B${testId}`, name: "Нұрлан Оспанов", email: `b${testId}@example.kz`.toLowerCase() };
    await seedDatabase(databaseUrl, {
      units: [
        { id: unitId, name: "Министерство", people: 14 },
        { id: `${unitId}g`, parentId: unitId, name: "Гараж", withoutAddress: 9 },
      ],
      people: [{ ...person, roles: ["manager"], scopes: [{ role: "manager", unitId }] }],
    });
    await seedOpenCampaign(databaseUrl, campaignId, unitId);
    const page = await openDevice();
    await signIn(page, person);
    await expect(async () => {
      await page.goto(`/ru${printing}`);
      await expect(page.getByRole("checkbox", { name: "Гараж" })).toBeChecked({ timeout: 500 });
    }).toPass({ timeout: WORKER_MS });
    await use(page);
  },
});

/** Makes codes on the page as it stands, and reads them off the sheets. */
async function print(page: Page, language: "kk" | "ru" | "en"): Promise<string[]> {
  const { codes } = textsIn(language).campaigns;
  await page.getByRole("button", { name: codes.submit }).click();
  await expect(page.getByRole("heading", { name: codes.made })).toBeVisible();
  return page.locator(".paper-code").allTextContents();
}

async function enter(page: Page, language: "kk" | "ru" | "en", code: string): Promise<void> {
  const { paper } = textsIn(language);
  await page.goto(`/${language}/code`);
  await page.getByLabel(paper.code).fill(code);
  await page.getByRole("button", { name: paper.action }).click();
}

test("from the sheet to the answers, in Kazakh on paper and in Russian on a phone without JavaScript", async ({
  manager,
  printing,
  campaignId,
  openDevice,
  post,
}) => {
  await manager.goto(`/kk${printing}`);
  await expectAccessible(manager, "kk");
  const codes = await print(manager, "kk");
  expect(codes).toHaveLength(9);
  for (const code of codes) expect(code).toMatch(CODE);
  const kk = textsIn("kk").campaigns.codes;
  for (const step of Object.values(kk.steps)) await expect(manager.getByRole("main")).toContainText(step);
  // Each slip speaks three languages; nine of them are two sheets, and nothing else is printed.
  await expect(manager.locator(".paper-slip").first()).toContainText("one person, once, until");
  await expectAccessible(manager, "kk");
  expect(await countPrinted(manager)).toBe(2);

  const phone = await openDevice({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const { paper, consent, invitation, code: recovery, result } = textsIn("ru");
  await enter(phone, "ru", "00000-00000");
  await expect(phone.getByRole("main").getByRole("alert")).toContainText(paper.errors.unknown);
  // Typed in small letters, without the hyphen, on a Russian keyboard.
  const typed = (codes[0] ?? "")
    .replace("-", "")
    .replace(/[ABCEHKMPTXY]/g, (sign) => "АВСЕНКМРТХУ"["ABCEHKMPTXY".indexOf(sign)] ?? "");
  await enter(phone, "ru", typed.toLowerCase());
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(`Оценка ${campaignId}`);
  await expect(phone.getByRole("main")).toContainText(invitation.onPaper);
  await expect(phone.getByRole("main")).toContainText(consent.paper.data);
  // The answer to the first try is lost on its way, and the same form is sent again.
  await phone.route("**/ru/code/*", async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.continue();
  });
  await phone.getByRole("button", { name: consent.agree }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(recovery.title);
  const id = /response\/([^/]+)/.exec(phone.url())?.[1] ?? "";
  await saveAnswers(phone, id, answersToAll());
  await phone.goto(await pressPlainly(phone, pathOf(id, "check"), textsIn("ru").check.submit));
  await expectPage(phone, "result");
  await expect(phone.getByRole("link", { name: result.actions.code })).toBeVisible();

  // Whoever has the sheet opens nothing by it, and reads no more than that it was used.
  await manager.goto(`/en/code/${(codes[0] ?? "").replace("-", "")}`);
  await expect(manager.getByRole("main").getByRole("alert")).toContainText(textsIn("en").paper.errors.used);
  await endCampaign(post.server.databaseUrl, campaignId);
  await enter(phone, "ru", codes[1] ?? "");
  await expect(phone.getByRole("main").getByRole("alert")).toContainText(paper.errors.closed);
});

test("codes made anew end the old ones, and who reviews makes none", async ({
  manager,
  printing,
  page,
  openDevice,
  signIn,
  post,
}, { testId }) => {
  await manager.goto(`/en${printing}`);
  const [old = ""] = await print(manager, "en");
  const plain = await openDevice({ javaScriptEnabled: false });
  await signIn(plain, { id: `B${testId}` });
  await plain.goto(`/ru${printing}`);
  await expect(plain.getByRole("checkbox", { name: "Гараж" })).not.toBeChecked();
  await plain.getByRole("checkbox", { name: "Гараж" }).check();
  const [code = ""] = await print(plain, "ru");
  await enter(page, "kk", old);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(textsIn("kk").paper.errors.void);
  await expectPagesAccessible(page, ["/code?why=early", `/code/${code.replace("-", "")}`]);

  const both = { id: `R${testId}`, name: "Әсел", email: `r${testId}@example.kz`.toLowerCase() };
  const roles = ["manager", "reviewer"] as const;
  const scopes = roles.map((role) => ({ role, unitId: `U${testId}` }));
  await seedDatabase(post.server.databaseUrl, { people: [{ ...both, roles, scopes }] });
  await signIn(page, both);
  await page.goto(`/en${printing}`);
  await expect(page.getByRole("main")).toContainText(textsIn("en").campaigns.codes.errors.reviewer);
  await expect(page.getByRole("button", { name: textsIn("en").campaigns.codes.submit })).toHaveCount(0);
});
