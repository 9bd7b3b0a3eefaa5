import { expect, type Page } from "@playwright/test";
import { textsAt } from "./texts";

/** The address answers 404 with the page that tells nothing about what exists. */
export async function expectNotFound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(404);
  await expectNotFoundShown(page);
}

export async function expectNotFoundShown(page: Page): Promise<void> {
  const texts = textsAt(page).notFound;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.title);
  // What the address is about decides which of the two it says, not what is there.
  await expect(page.getByText(texts.lead).or(page.getByText(texts.page.lead))).toBeVisible();
}

/** What the page says, to compare one with another. */
export async function readNotFound(page: Page): Promise<string> {
  return page.getByRole("main").innerText();
}
