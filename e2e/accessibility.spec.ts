import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/instrument/locales";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { answersToAll } from "./support/answers";
import { contrastOf } from "./support/contrast";
import { expect, test } from "./support/fixtures";
import { hold } from "./support/hold";
import { beginResponse, choose, pathOf, startResponse, submit } from "./support/journey";
import { saveAnswers, submitted } from "./support/stored";
import { steps, textsIn } from "./support/texts";

test("the pages that anybody can open are accessible", async ({ page }) => {
  const names = ["start", "declined", "resume", "privacy", "sign-in", "not-found", "forgotten", "deleted"];
  await expectPagesAccessible(page, ["", ...names.map((name) => `/${name}`)]);
});

test("the recovery code, every kind of question and the check are accessible", async ({ page }) => {
  const { id } = await startResponse(page, "kk");
  await expectAccessible(page, "kk");
  // Pages of one kind differ in their texts alone.
  const kinds = new Map(steps.map((step) => [step.kind, step.id]));
  expect(kinds.size).toBeGreaterThan(2);
  for (const [index, name] of [...kinds.values(), "check", "own-data", "delete"].entries()) {
    const locale = LOCALES[index % LOCALES.length] ?? "ru";
    await page.goto(pathOf(id, name, locale));
    await expectAccessible(page, locale);
  }
});

test("a mistake is announced, linked to its question, and accessible", async ({ page }) => {
  const { questionnaire } = textsIn("ru");
  const id = await beginResponse(page);
  // Chosen before the scripts have arrived: they would not let the two stand beside each other.
  const release = await hold(page, "**/_next/static/**/*.js");
  await page.goto(pathOf(id, "survey"), { waitUntil: "domcontentloaded" });
  await choose(page, { NS2: ["NS2-a", "NS2-n"] });
  release();
  await expect(page.locator("[data-state=waiting]")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: questionnaire.next }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toBeFocused();
  await expectAccessible(page, "ru");
  await summary.getByRole("link").click();
  await expect(page).toHaveURL(/#NS2$/);
});

test("the result is accessible", async ({ page }) => {
  const { id } = await submitted(page);
  await expectPagesAccessible(page, [`/response/${id}/result`]);
});

/** WCAG 2.2, 1.4.11: what has to be seen without reading it. */
const SEEN = 3;

/** Which of these stand out from what is beside them by too little, in the colours that are shown. */
async function faintOf(page: Page, pairs: readonly (readonly [string, Part, string, Part])[]): Promise<string[]> {
  const faint: string[] = [];
  for (const [one, part, other, otherPart] of pairs) {
    const contrast = contrastOf(await colourOf(page, one, part), await colourOf(page, other, otherPart));
    if (contrast < SEEN) faint.push(`${one} on ${other}: ${contrast.toFixed(2)}`);
  }
  return faint;
}

type Part = "backgroundColor" | "borderTopColor" | "fill" | "stroke" | "color";
const colourOf = (page: Page, selector: string, part: Part) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element)[property], part);

const COLOURS = [
  { forcedColors: "none", colorScheme: "light" },
  { forcedColors: "active", colorScheme: "light" },
  { forcedColors: "active", colorScheme: "dark" },
] as const;

for (const colours of COLOURS)
  test(`what is chosen and what the picture says are seen, with ${Object.values(colours).join(", ")}`, async ({
    page,
  }) => {
    await page.emulateMedia(colours);
    const picture = [
      [".index-picture rect", "fill", "html", "backgroundColor"],
      [".index-picture circle", "fill", ".index-picture rect", "fill"],
      [".index-picture line + line", "stroke", "html", "backgroundColor"],
      [".level-axis span", "color", "html", "backgroundColor"],
    ] as const;
    // The system takes the ground of a button away, and gives its border a colour.
    const edge = colours.forcedColors === "active" ? "borderTopColor" : "backgroundColor";
    await page.goto("/ru");
    const start = ["main a[href$='/start']", edge, "html", "backgroundColor"] as const;
    expect(await faintOf(page, [start, ...picture])).toEqual([]);

    const id = await beginResponse(page);
    await page.goto(pathOf(id, "items-1"));
    await choose(page, { "P1-B1": "3" });
    const [chosen, other] = [".scale-steps input:checked + span", ".scale-steps input:not(:checked) + span"];
    const scale = [
      [chosen, "backgroundColor", other, "backgroundColor"],
      [chosen, "color", chosen, "backgroundColor"],
      [other, "borderTopColor", "html", "backgroundColor"],
      [".question-head rect", "fill", ".question-head svg", "backgroundColor"],
    ] as const;
    expect(await faintOf(page, scale)).toEqual([]);

    // What the system draws, it draws in its own colours.
    await page.goto(pathOf(id, "scenario-1"));
    const drawn = page.locator(".options-field input");
    for (const input of await drawn.all()) await expect(input).toHaveCSS("appearance", "auto");

    await saveAnswers(page, id, answersToAll());
    await page.goto(pathOf(id, "check"));
    const button = ["main button", edge, "html", "backgroundColor"] as const;
    expect(await faintOf(page, [button])).toEqual([]);
    await submit(page);
    expect(await faintOf(page, picture)).toEqual([]);
  });
