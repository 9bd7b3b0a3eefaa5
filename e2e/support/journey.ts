import { expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "@/lib/instrument/locales";
import { type Given, isMultiple, optionName, optionsOf } from "./answers";
import { pressPlainly } from "./plain-form";
import { localeAt, steps, textsAt, textsIn } from "./texts";

/** A response as its respondent knows it. */
export type Started = { id: string; code: string };

const CODE = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/** Consents, without a page. Returns the response's id. */
export async function consent(page: Page, locale: Locale): Promise<string> {
  const led = await pressPlainly(page, `/${locale}/start`, textsIn(locale).consent.agree);
  return /response\/([^/]+)\/survey/.exec(led)?.[1] ?? "";
}

/** Consents, and arrives at the first questions. Returns the response's id. */
export async function beginResponse(page: Page, locale: Locale = "ru"): Promise<string> {
  const id = await consent(page, locale);
  await page.goto(pathOf(id, "survey", locale));
  return id;
}

/** Says whose device it is, without a page. Returns the path of the page with the recovery code. */
export function takeBreak(page: Page, id: string, locale: Locale, { isOwn = false } = {}): Promise<string> {
  const { own } = textsIn(locale).pause;
  return pressPlainly(page, pathOf(id, "pause", locale), isOwn ? own.yes : own.no);
}

/** Consents, takes a break at once, and arrives at the page with the recovery code. */
export async function startResponse(page: Page, locale: Locale = "ru", device = {}): Promise<Started> {
  const id = await consent(page, locale);
  await page.goto(await takeBreak(page, id, locale, device));
  return readStarted(page);
}

/** What the page with the recovery code shows. */
export async function readStarted(page: Page): Promise<Started> {
  const id = /response\/([^/]+)\/code/.exec(page.url())?.[1] ?? "";
  return { id, code: await page.getByText(CODE).innerText() };
}

/** The address of a page of a response. */
export const pathOf = (id: string, page: string, locale: Locale = "ru") => `/${locale}/response/${id}/${page}`;

/** The browser arrives at the page of this name: the last part of its path. */
export async function expectPage(page: Page, name: string): Promise<void> {
  await expect(page).toHaveURL((url) => url.pathname.endsWith(`/${name}`));
}

/** The group of options of one question. */
export const question = (page: Page, id: string): Locator => page.locator(`fieldset[id="${id}"]`);

/** One option of a question, found by what it is called in the page's language. */
export function option(page: Page, id: string, value: string): Locator {
  const role = isMultiple(id) ? "checkbox" : "radio";
  return question(page, id).getByRole(role, { name: optionName(id, value, localeAt(page)), exact: true });
}

/** Chooses answers on the page that asks for them. */
export async function choose(page: Page, given: Given): Promise<void> {
  for (const [id, values] of Object.entries(given))
    for (const value of [values].flat()) await option(page, id, value).check();
}

/** Every option of these questions is as given: chosen or not. */
export async function expectChosen(page: Page, given: Given): Promise<void> {
  for (const [id, values] of Object.entries(given))
    for (const value of optionsOf(id))
      await expect(option(page, id, value)).toBeChecked({ checked: values.includes(value) });
}

/** What says at the foot of the page whether the answers are saved. */
export const savingStatus = (page: Page, state: string): Locator => page.locator(`[data-state=${state}]`);

export async function expectSaved(page: Page): Promise<void> {
  await expect(savingStatus(page, "saved")).toHaveText(textsAt(page).questionnaire.saving.saved);
}

export async function pressNext(page: Page): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: textsAt(page).questionnaire.next })
    .click();
}

/** Answers every page of the questionnaire from the first on, and arrives where the answers are checked. */
export async function answerAllPages(page: Page, given: Given): Promise<void> {
  for (const [index, step] of steps.entries()) {
    await expectPage(page, step.id);
    await choose(page, Object.fromEntries(step.itemIds.map((id) => [id, given[id] ?? []])));
    await pressNext(page);
    await expectPage(page, steps[index + 1]?.id ?? "check");
  }
}

/** Submits from the page where the answers are checked, also where it asks first. */
export async function submit(page: Page): Promise<void> {
  const { check } = textsAt(page);
  await page.getByRole("button", { name: check.submit }).click();
  await expect(page).toHaveURL((url) => url.pathname.endsWith("/result") || url.searchParams.has("few"));
  if (new URL(page.url()).searchParams.has("few")) await page.getByRole("button", { name: check.submitAnyway }).click();
  await expectPage(page, "result");
}
