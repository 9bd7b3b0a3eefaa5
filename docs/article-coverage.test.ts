import { expect, it } from "vitest";
import { nationalSurvey } from "../lib/benchmark/national-survey";
import { newestInstrument } from "../lib/instrument/catalogue";
import { withStatements } from "../lib/knowledge/statement-codes";
import { articleSections } from "../lib/knowledge/statements";
import { PRINCIPLE_ADVICE } from "../lib/knowledge/principle-advice";
import { countryLens } from "../lib/result/country-lens";
import { OBSTACLE_ADVICE } from "../lib/review/obstacle-advice";

const instrument = newestInstrument();
const sections = articleSections(instrument, "en");
const statements = sections.flatMap((section) => section.statements);

const reasons = instrument.sjtItems
  .flatMap(({ options }) => options)
  .flatMap(({ rationale }) => withStatements(instrument, rationale.en, "en"))
  .flatMap((part) => (typeof part === "string" ? [] : [part.id]));
const asked = nationalSurvey.figures.flatMap(
  ({ itemId }) => instrument.nationalItems.find(({ id }) => id === itemId)?.sources ?? [],
);
const besideAnswers = countryLens(instrument, {}, "en").countries.flatMap((country) => country.statements);

/** What everybody is shown or can open, whatever they answered. */
const WITHOUT_LUCK = [
  ["The five countries", statements.map(({ id }) => id)],
  ["The seven principles", instrument.principles.flatMap(({ sources }) => sources)],
  ["Own answers by country", besideAnswers.map(({ id }) => id)],
  ["Reasons of situations", reasons],
  ["National survey", asked],
] as const;

/** What depends on one's level or on the answers of a unit. */
const BY_LUCK = [
  [
    "Steps",
    Object.values(PRINCIPLE_ADVICE).flatMap((levels) => Object.values(levels).flatMap(({ sources }) => sources)),
  ],
  ["Advice to HR", OBSTACLE_ADVICE.flatMap(({ sources }) => sources)],
] as const;

const HEAD = `# Where a person meets each statement of the article

Computed by [article-coverage.test.ts](article-coverage.test.ts) from version ${instrument.version} of the questionnaire, the steps and the national survey, never edited by hand; \`npm run unit -- docs/article-coverage -u\` writes it anew. The statements are those of measurement.md §1.1. "The five countries" and "The seven principles" are public pages below /knowledge; own answers by country, reasons of situations and the national survey are shown to everybody who has submitted. Steps and advice to HR depend on the answers, which is luck: a statement that is met only there fails the test.
`;

const has = (ids: readonly string[], id: string) => (ids.includes(id) ? "yes" : "");
const places = [...WITHOUT_LUCK, ...BY_LUCK];
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

it("every statement is met without luck", () => {
  const met = WITHOUT_LUCK.flatMap(([, ids]) => ids);
  expect(instrument.sourceStatements.map(({ id }) => id).filter((id) => !met.includes(id))).toEqual([]);
});

it("the table says where", async () => {
  const table = [
    row(["statement", ...places.map(([name], place) => (place < WITHOUT_LUCK.length ? name : `${name} (by luck)`))]),
    row(["---", ...places.map(() => "---")]),
    ...statements.map(({ id, section, name }) =>
      row([`${id} ${section}: ${name}`, ...places.map(([, ids]) => has(ids, id))]),
    ),
  ];
  await expect(`${HEAD}\n${table.join("\n")}\n`).toMatchFileSnapshot("article-coverage.md");
});
