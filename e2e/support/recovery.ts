import { expect, type Page } from "@playwright/test";
import { pathOf, readStarted } from "./journey";
import { textsIn } from "./texts";

const { resume, code: texts, consent } = textsIn("ru");

/** Types a recovery code on this device, in Russian. */
export async function enterCode(page: Page, code: string, { isRemembered = false } = {}): Promise<void> {
  await page.goto("/ru/resume");
  await page.getByLabel(resume.code).fill(code);
  if (isRemembered) await page.getByRole("checkbox", { name: consent.remember }).check();
  await page.getByRole("main").getByRole("button", { name: resume.action }).click();
}

/** Asks for a new recovery code, and returns it as it is shown before it is in force. */
export async function offerCode(page: Page, id: string): Promise<string> {
  await page.goto(pathOf(id, "code"));
  await page.getByRole("button", { name: texts.renew.action }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.new.title);
  return (await readStarted(page)).code;
}

/** The step by which the new code is put in force. */
export const confirmation = (page: Page) => page.getByRole("button", { name: texts.new.action });

/** Makes a new recovery code and returns it. */
export async function renewCode(page: Page, id: string): Promise<string> {
  const code = await offerCode(page, id);
  await confirmation(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.title);
  expect((await readStarted(page)).code).toBe(code);
  return code;
}

/** The form came back with one complaint, which has the focus, and with the code as it was typed. */
export async function expectCodeRefused(page: Page, typed: string, complaint: string): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: resume.errors.title });
  await expect(summary.getByRole("link")).toHaveText([complaint]);
  await expect(page.getByLabel(resume.code)).toHaveValue(typed);
  await expect(page.getByLabel(resume.code)).toHaveAccessibleDescription(new RegExp(escaped(complaint)));
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
