import { expect, type Page } from "@playwright/test";
import { textsAt } from "./texts";

/** The address answers 404 with the page that tells nothing about what exists. */
export async function expectNotFound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(404);
  await expectNotFoundShown(page);
}

export async function expectNotFoundShown(page: Page): Promise<void> {
  const { title, lead } = textsAt(page).notFound;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText(lead)).toBeVisible();
}

/** What the page says, to compare one with another. */
export async function readNotFound(page: Page): Promise<string> {
  return page.getByRole("main").innerText();
}
