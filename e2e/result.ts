import { expect, type Locator, type Page } from "@playwright/test";
import type { Answers } from "@/lib/instrument/answers";
import type { Locale } from "@/lib/instrument/locales";
import type { LevelId } from "@/lib/instrument/schema";
import { nextSteps } from "@/lib/reporting/next-steps";
import { shareText } from "@/lib/reporting/share-text";
import type { BandedIndex } from "@/lib/scoring/band";
import { type ResponseScores, scoreResponse } from "@/lib/scoring/score-response";
import { expectNoComparison } from "./claims";
import { fill, instrument, nationalSurvey, textsIn } from "./texts";

const levelName = (id: LevelId, locale: Locale) => instrument.levels.find((level) => level.id === id)?.name[locale] ?? id;
const principleName = (id: string, locale: Locale) => instrument.principles.find((each) => each.id === id)?.name[locale] ?? id;

/** The part of the page below a heading. */
const section = (page: Page, title: string): Locator =>
  page.getByRole("main").locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });

async function expectMeasured(part: Locator, score: BandedIndex, locale: Locale): Promise<void> {
  const { band } = textsIn(locale).result;
  const [low = "", high = ""] = score.bandLevels.map((level) => levelName(level, locale));
  const [lowIndex = NaN, highIndex = NaN] = score.band.map(Math.round);
  const values = { index: Math.round(score.index), level: levelName(score.level, locale), low: lowIndex, high: highIndex };
  await expect(part.getByRole("img", { name: fill(band.bar, values), exact: true })).toBeVisible();
  await expect(part.getByText(String(values.index), { exact: true })).toBeVisible();
  await expect(part.getByText(low === high ? fill(band.within, { level: low }) : fill(band.between, { low, high }))).toBeVisible();
}

async function expectPrinciples(page: Page, locale: Locale, { principles }: ResponseScores): Promise<void> {
  const cards = section(page, textsIn(locale).result.principles.title).getByRole("listitem");
  await expect(cards).toContainText(instrument.principles.map(({ name }) => name[locale]));
  for (const [place, { id }] of instrument.principles.entries()) {
    const score = principles[id];
    if (score.index === null) await expect(cards.nth(place)).toContainText(instrument.missingReasons[score.reason][locale]);
    else await expectMeasured(cards.nth(place), score, locale);
  }
}

async function expectPlan(page: Page, locale: Locale, { principles }: ResponseScores): Promise<void> {
  const plan = nextSteps(instrument, nationalSurvey, principles);
  expect(plan).toHaveLength(3);
  const part = section(page, textsIn(locale).result.plan.title);
  await expect(part.getByRole("heading", { level: 3 })).toContainText(plan.map(({ principleId }) => principleName(principleId, locale)));
  for (const step of plan.flatMap((entry) => entry.steps)) await expect(part).toContainText(step[locale]);
}

async function expectSurvey(page: Page, locale: Locale, answers: Answers): Promise<void> {
  const { survey } = textsIn(locale).result;
  for (const [place, question] of instrument.nationalItems.entries()) {
    const shown = nationalSurvey.figures.find(({ itemId }) => itemId === question.id)?.options ?? [];
    const own = shown.filter(({ itemOptionId }) => [answers[question.id]].flat().includes(itemOptionId));
    const rows = section(page, survey.title).getByRole("table").nth(place).locator("tbody").getByRole("row");
    await expect(rows).toContainText(shown.map(({ label }) => label[locale]));
    await expect(rows).toContainText(shown.map(({ sharePct }) => `${shareText(sharePct, locale)} %`));
    await expect(rows.filter({ has: page.getByText(survey.own, { exact: true }) })).toContainText(own.map(({ label }) => label[locale]));
  }
}

async function expectScenarios(page: Page, locale: Locale, answers: Answers, { scenarios }: ResponseScores): Promise<void> {
  const texts = textsIn(locale).result.scenarios;
  const part = section(page, texts.title);
  const shown = instrument.sjtItems.flatMap(({ id, options }) => [...options].sort((a, b) => b.key - a.key).map((option) => ({ ...option, scenario: id })));
  const chosen = shown.filter((option) => answers[option.scenario] === option.id);
  const entries = part.getByRole("listitem").getByRole("listitem");
  await expect(part.getByText(String(Math.round(scenarios.score ?? NaN)), { exact: true })).toBeVisible();
  await expect(entries).toContainText(shown.map(({ text }) => text[locale]));
  await expect(entries).toContainText(shown.map(({ rationale }) => rationale[locale]));
  await expect(entries.filter({ has: page.getByText(texts.chosen, { exact: true }) })).toContainText(chosen.map(({ text }) => text[locale]));
}

/** The result page says what the scoring computes for these answers, and claims nothing beyond it. */
export async function expectResult(page: Page, locale: Locale, answers: Answers): Promise<void> {
  const scores = scoreResponse(instrument, answers, instrument.scoring.provisional);
  const { result } = textsIn(locale);
  await expect(page.getByRole("heading", { level: 1, name: result.title })).toBeVisible();
  expect(scores.overall).not.toBeNull();
  if (scores.overall) await expectMeasured(section(page, result.overall.title), scores.overall, locale);
  await expectPrinciples(page, locale, scores);
  await expectPlan(page, locale, scores);
  await expectSurvey(page, locale, answers);
  await expectScenarios(page, locale, answers, scores);
  await expectNoComparison(page, locale);
}
