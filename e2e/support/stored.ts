import { expect, type Page } from "@playwright/test";
import type { Answers } from "@/lib/response/answers";
import type { Locale } from "@/lib/instrument/locales";
import { type Given, answersToAll } from "./answers";
import { consent, expectPage, pathOf, type Started, takeBreak } from "./journey";
import { pressPlainly } from "./plain-form";
import { textsIn } from "./texts";

export const answersUrl = (id: string) => `/api/response/${id}/answers`;

/** Saves answers as the page's script does, without a page. */
export async function saveAnswers(page: Page, id: string, given: Given): Promise<void> {
  const answers = Object.entries(given).map(([item, value]) => ({ id: item, value, ageMs: 0 }));
  const saved = await page.request.put(answersUrl(id), { data: { answers } });
  expect(saved.status()).toBe(200);
}

/** What the file to download holds, as far as tests look at it. */
type Stored = { answers: Answers; submittedAt: string | null; result: unknown };

/** What the server holds of a response, as its respondent can download it. */
export async function readStored(page: Page, id: string): Promise<Stored> {
  const file = await page.request.get(pathOf(id, "download/json"));
  expect(file.status()).toBe(200);
  return (await file.json()) as Stored;
}

/** A response with all answers, submitted, on its result page. */
export async function submitted(page: Page, locale: Locale = "ru", given: Given = answersToAll()): Promise<Started> {
  const id = await consent(page, locale);
  const codePage = await page.request.get(await takeBreak(page, id, locale));
  const code = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\b/.exec(await codePage.text())?.[0] ?? "";
  await saveAnswers(page, id, given);
  await page.goto(await pressPlainly(page, pathOf(id, "check", locale), textsIn(locale).check.submit));
  await expectPage(page, "result");
  return { id, code };
}
