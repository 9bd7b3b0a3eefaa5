import { expect, type Page } from "@playwright/test";

/** What the server escapes in the values of a form. */
const ESCAPED: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&amp;": "&",
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
};

const unescaped = (text: string) => text.replaceAll(/&(quot|amp|#x27|lt|gt);/g, (entity) => ESCAPED[entity] ?? entity);

function fieldOf(tag: string): [string, string][] {
  const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const name = read("name");
  return name === undefined ? [] : [[unescaped(name), unescaped(read("value") ?? "")]];
}

/**
 * Presses a button as a browser without JavaScript does, but opens no page, which takes ten times as long: for what a
 * test is not about. Returns the path that it leads to.
 */
export async function pressPlainly(page: Page, path: string, button: string): Promise<string> {
  const answer = await page.request.get(path);
  const html = await answer.text();
  const form =
    [...html.matchAll(/<form.*?<\/form>/gs)].find(([text]) => text.includes(`>${button}</button>`))?.[0] ?? "";
  expect(form, `a form with "${button}" on ${path}`).not.toBe("");
  const pressed = [...form.matchAll(/<button[^>]*>/g)].find(([tag]) => form.includes(`${tag}${button}</button>`))?.[0];
  const hidden = [...form.matchAll(/<input[^>]* type="hidden"[^>]*>|<input type="hidden"[^>]*>/g)].map(([tag]) => tag);
  const fields = Object.fromEntries([...hidden, pressed ?? ""].flatMap(fieldOf));
  const isMultipart = /^<form[^>]* enctype="multipart/i.test(form);
  const sent = await page.request.post(path, {
    headers: { origin: new URL(answer.url()).origin },
    ...(isMultipart ? { multipart: fields } : { form: fields }),
    maxRedirects: 0,
  });
  const led = sent.headers()["location"];
  expect(led, `where "${button}" on ${path} leads`).toBeDefined();
  const { pathname, search, hash } = new URL(led ?? "", answer.url());
  return pathname + search + hash;
}
