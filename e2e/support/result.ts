import { expect, type Locator, type Page } from "@playwright/test";
import type { Answers } from "@/lib/response/answers";
import type { Locale } from "@/lib/instrument/locales";
import type { Text } from "@/lib/instrument/text";
import { MOST } from "@/lib/policy/scoring";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { nextSteps } from "@/lib/result/next-steps";
import { shareText } from "@/lib/text/share-text";
import type { BandedIndex } from "@/lib/scoring/band";
import { type ResponseScores, scoreResponse } from "@/lib/scoring/score-response";
import { expectNoComparison } from "./claims";
import { fill, instrument, nationalSurvey, textBy, textsIn } from "./texts";

function nameOf(named: readonly { id: string; name: Text }[], id: string, locale: Locale): string {
  return named.find((each) => each.id === id)?.name[locale] ?? id;
}

const levelName = (id: string, locale: Locale) => nameOf(instrument.levels, id, locale);
const shortName = (id: string, locale: Locale) =>
  instrument.principles.find((each) => each.id === id)?.shortName[locale] ?? id;

/** The part of the page below a heading. */
function section(page: Page, title: string): Locator {
  const heading = page.getByRole("heading", { level: 2, name: title, exact: true });
  return page.getByRole("main").locator("section").filter({ has: heading });
}

/** The levels and the numbers of a band, as the page says them. */
function bandText({ bandLevels, band: [low, high] }: BandedIndex, locale: Locale): string {
  const { band, quoted } = textsIn(locale).result;
  const names = bandLevels.map((level) => fill(quoted, { name: levelName(level, locale) }));
  const levels = new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
  return fill(band.fits, { levels, low: Math.round(low), high: Math.round(high) });
}

/** The part that folds away everything about one thing. */
const fold = (page: Page, title: string) => page.locator("details.fold").filter({ hasText: title });

async function expectPrinciples(page: Page, locale: Locale, { principles }: ResponseScores): Promise<void> {
  const { result } = textsIn(locale);
  const rows = section(page, result.principles.title).locator(".index-picture").getByRole("listitem");
  const measured = instrument.principles.filter(({ id }) => principles[id].index !== null);
  await expect(rows).toContainText(measured.map(({ shortName }) => shortName[locale]));
  for (const { id, name, shortName } of instrument.principles) {
    const score = principles[id];
    const details = section(page, result.each.title).locator("details.fold").filter({ hasText: name[locale] }).first();
    if (score.index === null) {
      if (score.reason !== "unreliable")
        await expect(details).toContainText(instrument.missingReasons[score.reason][locale]);
      continue;
    }
    const [low, high] = score.band.map(Math.round);
    const row = rows.filter({ hasText: shortName[locale] });
    await expect(row.getByText(String(Math.round(score.index)), { exact: true })).toBeVisible();
    await expect(row.getByText(`${String(low)}–${String(high)}`, { exact: true })).toBeVisible();
    await expect(details).toContainText(bandText(score, locale));
  }
}

async function expectPlan(page: Page, locale: Locale, { principles }: ResponseScores): Promise<void> {
  const plan = nextSteps(principles);
  expect(plan).toHaveLength(3);
  const { result } = textsIn(locale);
  const steps = section(page, result.plan.title).getByRole("listitem");
  await expect(steps).toContainText(plan.map(({ stepKeys }) => textBy(locale, stepKeys[0] ?? "")));
  await expect(steps).toContainText(plan.map(({ principleId }) => shortName(principleId, locale)));
  const each = section(page, result.each.title);
  for (const key of plan.flatMap((entry) => entry.stepKeys)) await expect(each).toContainText(textBy(locale, key));
}

async function expectSurvey(page: Page, locale: Locale, answers: Answers): Promise<void> {
  const { survey } = textsIn(locale).result;
  for (const [place, question] of instrument.nationalItems.entries()) {
    const shown = nationalSurvey.figures.find(({ itemId }) => itemId === question.id)?.options ?? [];
    const own = shown.filter(({ itemOptionId }) => [answers[question.id]].flat().includes(itemOptionId));
    const rows = fold(page, survey.title).locator("table").nth(place).locator("tbody tr");
    await expect(rows).toContainText(shown.map(({ label }) => label[locale]));
    await expect(rows).toContainText(shown.map(({ sharePct }) => `${shareText(sharePct, locale)} %`));
    const ownRows = rows.filter({ has: page.getByText(survey.own, { exact: true }) });
    await expect(ownRows).toContainText(own.map(({ label }) => label[locale]));
  }
}

async function expectScenarios(
  page: Page,
  locale: Locale,
  answers: Answers,
  { scenarios }: ResponseScores,
): Promise<void> {
  const texts = textsIn(locale).result.scenarios;
  const part = fold(page, texts.title);
  await expect(part.locator("summary").first()).toContainText(
    fill(texts.score, { score: Math.round(scenarios.score ?? NaN) }),
  );
  const entries = part.locator("ol > li");
  for (const [place, { id, scenario, options }] of instrument.sjtItems.entries()) {
    const entry = entries.nth(place);
    const ordered = [...options].sort((a, b) => b.key - a.key);
    const chosen = ordered.find((option) => option.id === answers[id]);
    const name = chosen?.key === MOST.scenario ? texts.chosenBest : texts.chosen;
    await expect(entry).toContainText(scenario[locale]);
    await expect(entry).toContainText(`${name}: ${chosen?.text[locale] ?? ""}`);
    for (const { text, rationale } of ordered) {
      await expect(entry).toContainText(text[locale]);
      // The page names a country where the text has the code of a statement.
      for (const part of rationale[locale].split(/[A-Z]{2}-\d+/)) await expect(entry).toContainText(part);
    }
  }
}

/** The result page says what the scoring computes for these answers, and claims nothing beyond it. */
export async function expectResult(page: Page, locale: Locale, answers: Answers): Promise<void> {
  const scores = scoreResponse(instrument, answers, PLANNING_VALUES);
  const { result } = textsIn(locale);
  await expect(page.getByRole("heading", { level: 1, name: result.title })).toBeVisible();
  expect(scores.overall).not.toBeNull();
  if (scores.overall) {
    const told = { index: Math.round(scores.overall.index), fits: bandText(scores.overall, locale) };
    await expect(page.getByText(fill(result.overall.told, told))).toBeVisible();
  }
  await expectPrinciples(page, locale, scores);
  await expectPlan(page, locale, scores);
  await expectSurvey(page, locale, answers);
  await expectScenarios(page, locale, answers, scores);
  // What is folded says nothing more than what is not.
  await page.locator("details").evaluateAll((folds) => {
    for (const fold of folds) if (fold instanceof HTMLDetailsElement) fold.open = true;
  });
  await expectNoComparison(page, locale);
}
