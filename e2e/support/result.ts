import { expect, type Locator, type Page } from "@playwright/test";
import type { Answers } from "@/lib/response/answers";
import type { Locale } from "@/lib/instrument/locales";
import type { Text } from "@/lib/instrument/text";
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
const principleName = (id: string, locale: Locale) => nameOf(instrument.principles, id, locale);

/** The part of the page below a heading. */
function section(page: Page, title: string): Locator {
  const heading = page.getByRole("heading", { level: 2, name: title, exact: true });
  return page.getByRole("main").locator("section").filter({ has: heading });
}

async function expectMeasured(part: Locator, score: BandedIndex, locale: Locale): Promise<void> {
  const { band, quoted } = textsIn(locale).result;
  const names = score.bandLevels.map((level) => fill(quoted, { name: levelName(level, locale) }));
  const levels = new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
  const [low = NaN, high = NaN] = score.band.map(Math.round);
  const index = Math.round(score.index);
  const bar = fill(band.bar, { index, level: levelName(score.level, locale), low, high });
  await expect(part.getByRole("img", { name: bar, exact: true })).toBeVisible();
  await expect(part.getByText(String(index), { exact: true })).toBeVisible();
  await expect(part.getByText(fill(band.fits, { levels, low, high }))).toBeVisible();
}

async function expectPrinciples(page: Page, locale: Locale, { principles }: ResponseScores): Promise<void> {
  const cards = section(page, textsIn(locale).result.principles.title).getByRole("listitem");
  await expect(cards).toContainText(instrument.principles.map(({ name }) => name[locale]));
  for (const [place, { id }] of instrument.principles.entries()) {
    const score = principles[id];
    const card = cards.nth(place);
    if (score.index !== null) await expectMeasured(card, score, locale);
    else if (score.reason !== "unreliable")
      await expect(card).toContainText(instrument.missingReasons[score.reason][locale]);
  }
}

async function expectPlan(page: Page, locale: Locale, { principles }: ResponseScores): Promise<void> {
  const plan = nextSteps(principles);
  expect(plan).toHaveLength(3);
  const part = section(page, textsIn(locale).result.plan.title);
  const names = plan.map(({ principleId }) => principleName(principleId, locale));
  await expect(part.getByRole("heading", { level: 3 })).toContainText(names);
  for (const key of plan.flatMap((entry) => entry.stepKeys)) await expect(part).toContainText(textBy(locale, key));
}

async function expectSurvey(page: Page, locale: Locale, answers: Answers): Promise<void> {
  const { survey } = textsIn(locale).result;
  for (const [place, question] of instrument.nationalItems.entries()) {
    const shown = nationalSurvey.figures.find(({ itemId }) => itemId === question.id)?.options ?? [];
    const own = shown.filter(({ itemOptionId }) => [answers[question.id]].flat().includes(itemOptionId));
    const rows = section(page, survey.title).getByRole("table").nth(place).locator("tbody").getByRole("row");
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
  const part = section(page, texts.title);
  const shown = instrument.sjtItems.flatMap(({ options }) => [...options].sort((a, b) => b.key - a.key));
  const chosen = instrument.sjtItems.flatMap((each) => each.options.filter((option) => option.id === answers[each.id]));
  const entries = part.getByRole("listitem").getByRole("listitem");
  await expect(part.getByText(String(Math.round(scenarios.score ?? NaN)), { exact: true })).toBeVisible();
  await expect(entries).toContainText(shown.map(({ text }) => text[locale]));
  await expect(entries).toContainText(shown.map(({ rationale }) => rationale[locale]));
  const chosenEntries = entries.filter({ has: page.getByText(texts.chosen, { exact: true }) });
  await expect(chosenEntries).toContainText(chosen.map(({ text }) => text[locale]));
}

/** The result page says what the scoring computes for these answers, and claims nothing beyond it. */
export async function expectResult(page: Page, locale: Locale, answers: Answers): Promise<void> {
  const scores = scoreResponse(instrument, answers, PLANNING_VALUES);
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
