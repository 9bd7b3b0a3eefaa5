import type { Browser, Opened } from "./browser";
import { findLink, formsOf, press, type Question, questionsOf } from "./page";
import type { GivenAnswers } from "./given-answers";

/** The words on the buttons that a respondent presses, in one language. */
export type ButtonTexts = { agree: string; next: string; submit: string };
/** A page of the questionnaire as it was found on the server: the last part of its path, and its questions. */
export type FoundStep = { id: string; questions: readonly Question[] };

/** Gives a number from 0 to below 1. */
export type Random = () => number;
/** Whether there is still time; a respondent who finds that there is none goes away in the middle. */
export type Clock = { isOver: () => boolean };

const RESPONSE = /\/response\/([^/]+)\//;

export const responseIdOf = (url: URL): string => RESPONSE.exec(url.pathname)?.[1] ?? "";
export const stepIdOf = (url: URL): string => url.pathname.split("/").at(-1) ?? "";

/** Where the script of a page of the questionnaire saves answers. */
export function saveUrlOf(pageUrl: URL): URL {
  const [base = ""] = pageUrl.pathname.split(/\/\w\w\/response\//);
  return new URL(`${base}/api/response/${responseIdOf(pageUrl)}/answers`, pageUrl);
}

function expectPage(opened: Opened, what: string): Opened {
  if (opened.status !== 200) throw new Error(`${String(opened.status)} instead of ${what}`);
  return opened;
}

/** Opens a page of a response; throws where it leads to another one. */
async function openStep(browser: Browser, url: URL): Promise<Opened> {
  const stepId = stepIdOf(url);
  const opened = expectPage(await browser.open(kindOf(stepId), url), stepId);
  if (stepIdOf(opened.url) !== stepId) throw new Error(`${stepId} leads to ${opened.url.pathname}`);
  return opened;
}

const kindOf = (stepId: string) => stepId.replace(/-\d+$/, "");

const pageKindOf = (url: URL) => kindOf(stepIdOf(url));

const oneOf = <Value>(values: readonly Value[], random: Random): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** Opens the landing page and the consent, and agrees: arrives at the first page of the questionnaire. */
export async function begin(browser: Browser, landing: URL, texts: ButtonTexts): Promise<Opened> {
  const first = expectPage(await browser.open("landing", landing), "the landing page");
  const start = findLink(first.body(), first.url, "/start");
  if (start === null) throw new Error("the landing page has no link to the consent");
  const consent = expectPage(await browser.open("consent", start), "the consent");
  const posted = press(consent.body(), consent.url, texts.agree);
  const opened = await browser.post("agree", () => "first questions", consent.url, posted);
  if (responseIdOf(opened.url) === "") throw new Error(`agreeing leads to ${opened.url.pathname}`);
  return expectPage(opened, "the first questions");
}

/** Submits from the page where answers are checked, and arrives at the result. */
async function submit(browser: Browser, check: Opened, given: GivenAnswers, texts: ButtonTexts): Promise<void> {
  const result = await browser.post("submit", () => "result", check.url, press(check.body(), check.url, texts.submit));
  if (stepIdOf(expectPage(result, "the result").url) !== "result")
    throw new Error(`submitting leads to ${result.url.pathname}`);
  given.submitted(responseIdOf(check.url));
}

/** Chooses one option for each question of a page and presses "next", page by page, until the answers are checked. */
export async function answerByForms(
  browser: Browser,
  landing: URL,
  texts: ButtonTexts,
  { given, random, clock }: { given: GivenAnswers; random: Random; clock: Clock },
  found?: FoundStep[],
): Promise<boolean> {
  let page = await begin(browser, landing, texts);
  while (stepIdOf(page.url) !== "check") {
    if (clock.isOver()) return false;
    const html = page.body();
    const form = formsOf(html).find(({ buttons }) => buttons.some(({ text }) => text === texts.next));
    const questions = form ? questionsOf(form) : [];
    if (questions.length === 0) throw new Error(`${stepIdOf(page.url)} asks nothing`);
    found?.push({ id: stepIdOf(page.url), questions });
    const chosen = Object.fromEntries(questions.map(({ id, options }) => [id, oneOf(options, random)]));
    const posted = press(html, page.url, texts.next, chosen);
    const here = stepIdOf(page.url);
    const id = responseIdOf(page.url);
    given.sent(id, chosen);
    page = await browser.post(`post ${kindOf(here)}`, pageKindOf, page.url, posted);
    if (stepIdOf(expectPage(page, `the page after ${here}`).url) === here) throw new Error(`${here} leads to itself`);
    given.acknowledged(id, chosen);
  }
  await submit(browser, page, given, texts);
  return true;
}

/** Milliseconds that the script of the pages lets a choice rest before it sends it. */
const REST_MS = 350;

/** Saves one answer as the script of the pages does; throws where it is not acknowledged. */
export async function save(
  browser: Browser,
  { at, saveUrl }: { at: URL; saveUrl: URL },
  { id, isMultiple }: Question,
  option: string,
): Promise<void> {
  const answers = [{ id, value: isMultiple ? [option] : option, ageMs: REST_MS }];
  const { status } = await browser.put("save", at, saveUrl, { answers });
  if (status !== 200) throw new Error(`${String(status)} to an answer`);
}

/** The same as the script of the pages does it: each answer is saved when it is given, and "next" opens a page. */
export async function answerByScript(
  browser: Browser,
  landing: URL,
  texts: ButtonTexts,
  { given, random, clock }: { given: GivenAnswers; random: Random; clock: Clock },
  steps: readonly FoundStep[],
): Promise<boolean> {
  const first = await begin(browser, landing, texts);
  const id = responseIdOf(first.url);
  const saveUrl = saveUrlOf(first.url);
  let at = first.url;
  for (const step of steps) {
    if (stepIdOf(at) !== step.id) {
      at = new URL(step.id, at);
      await openStep(browser, at);
    }
    for (const question of step.questions) {
      if (clock.isOver()) return false;
      const option = oneOf(question.options, random);
      given.sent(id, { [question.id]: option });
      await save(browser, { at, saveUrl }, question, option);
      given.acknowledged(id, { [question.id]: option });
    }
  }
  const check = await openStep(browser, new URL("check", at));
  await submit(browser, check, given, texts);
  return true;
}
