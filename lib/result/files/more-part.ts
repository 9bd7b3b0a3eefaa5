import { type Block, type DocumentTable, heading, paragraph } from "../../document/document";
import { ENOUGH, MOST } from "../../policy/scoring";
import { intervalText, pctText } from "../../text/share-text";
import { limitSentences } from "../limit-sentences";
import type { ResultView } from "../respondent-result";
import type { ScenarioView } from "../scenario-views";
import type { SurveyView } from "../survey-views";
import { sourceText } from "../source-text";
import type { FileContext } from "./file-context";
import type { Places } from "./principles-part";

/** One's own choice and the best one, each with its points and its reason. */
function scenarioText({ words }: FileContext, { story, isAnswered, options }: ScenarioView): string {
  const t = (key: string) => words(`result.scenarios.${key}`);
  const best = options.find(({ key }) => key === MOST.scenario);
  const chosen = options.find(({ isChosen }) => isChosen);
  const choice = (name: string, option: ScenarioView["options"][number] | undefined) =>
    option
      ? [`${name}: ${option.text} ${words("result.scenarios.points", { key: option.key })}. ${option.reason}`]
      : [];
  const choices =
    chosen === best && best !== undefined
      ? choice(t("chosenBest"), best)
      : [...choice(t("chosen"), chosen), ...choice(t("best"), best)];
  return [story, ...(isAnswered ? [] : [t("skipped")]), ...choices].join("\n");
}

function scenariosPart(context: FileContext, { scenarios }: ResultView): Block[] {
  const t: FileContext["words"] = (key, values) => context.words(`result.scenarios.${key}`, values);
  const { score, answered, band, hint, each } = scenarios;
  const told =
    band && score !== null ? `${t("score", { score: Math.round(score) })}. ${band.name}. ${band.text}` : null;
  return [
    heading(t("title"), 3),
    paragraph(told ?? t("missing", { needed: ENOUGH.scenarios, answered })),
    paragraph(t("apart")),
    ...(hint === null ? [] : [paragraph(hint)]),
    { kind: "list", mark: "number", items: each.map((scenario) => scenarioText(context, scenario)) },
  ];
}

function shareTable({ words, locale }: FileContext, { rows }: SurveyView): DocumentTable {
  const t = (key: string) => words(`result.survey.${key}`);
  return {
    kind: "table",
    plot: null,
    columns: [
      { title: t("problem"), width: 64, isNumber: false },
      { title: t("share"), width: 16, isNumber: true },
      { title: t("interval"), width: 20, isNumber: true },
    ],
    rows: rows.map(({ label, sharePct, interval: [low, high], isOwn }) => ({
      cells: [label, pctText(sharePct, locale), intervalText(low, high, locale)],
      ...(isOwn ? { detail: t("own") } : {}),
      plot: null,
    })),
  };
}

function surveyPart(context: FileContext, { survey: questions, principles }: ResultView): Block[] {
  const { words, survey, locale } = context;
  const { n, year } = survey.survey;
  const without = principles.filter(({ benchmark }) => benchmark.strength === "none").map(({ name }) => name);
  const names = new Intl.ListFormat(locale).format(without);
  return [
    heading(words("result.survey.title"), 3),
    paragraph(words("result.survey.lead", { n, year })),
    ...questions.flatMap((each): Block[] => [
      heading(each.question, 4),
      paragraph(each.own ?? words(each.isUnpublished ? "result.survey.unpublished" : "result.survey.skipped")),
      shareTable(context, each),
    ]),
    ...(without.length === 0 ? [] : [paragraph(words("result.survey.without", { names }))]),
    paragraph(sourceText(context.survey, context.words, context.locale)),
  ];
}

function limitsPart(context: FileContext, result: ResultView, places: Places): Block[] {
  const { words } = context;
  return [
    heading(words("result.more.limits"), 3),
    ...limitSentences(context, result, places.size > 0).map(paragraph),
    heading(words("result.survey.limits"), 4),
    { kind: "list", items: result.limits },
  ];
}

/** Scenarios, survey and limits, as the page says them when unfolded. */
export function morePart(context: FileContext, result: ResultView, places: Places): Block[] {
  return [
    heading(context.words("result.more.title")),
    ...scenariosPart(context, result),
    ...surveyPart(context, result),
    ...limitsPart(context, result, places),
  ];
}
