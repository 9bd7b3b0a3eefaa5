import {
  type Block,
  type DocumentTable,
  heading,
  paragraph,
  type Picture,
  type PrintedDocument,
} from "../../document/document";
import { dateText } from "../../text/time-text";
import type { MeasuredView, ResultView } from "../respondent-result";
import { resultTexts } from "../result-texts";
import type { FileContext } from "./file-context";
import { morePart } from "./more-part";
import { type Places, principlesPart } from "./principles-part";

type Named = { name: string; measured: MeasuredView };

const rangeOf = ({ band: [low, high] }: MeasuredView) => `${String(Math.round(low))}–${String(Math.round(high))}`;

function pictureOf({ words, instrument, locale }: FileContext, named: readonly Named[]): Picture {
  return {
    kind: "picture",
    alt: words("download.picture"),
    axis: { kind: "levels", levels: instrument.levels.map(({ name, min }) => ({ name: name[locale], from: min })) },
    legend: { value: words("result.picture.dot"), interval: words("result.picture.band") },
    rows: named.map(({ name, measured }) => {
      const { index, band } = measured;
      const numbers = `${String(Math.round(index))} (${rangeOf(measured)})`;
      return { name, numbers, mark: { value: index, low: band[0], high: band[1] } };
    }),
  };
}

/** The values with their ranges and levels; the levels that a range reaches are said per principle. */
function tableOf({ words }: FileContext, named: readonly Named[]): DocumentTable {
  return {
    kind: "table",
    plot: null,
    columns: [
      { title: words("download.principle"), width: 46, isNumber: false },
      { title: words("download.level"), width: 24, isNumber: false },
      { title: words("download.index"), width: 12, isNumber: true },
      { title: words("download.range"), width: 18, isNumber: true },
    ],
    rows: named.map(({ name, measured }) => ({
      cells: [name, measured.level, String(Math.round(measured.index)), rangeOf(measured)],
      plot: null,
    })),
  };
}

function valuesPart(context: FileContext, { principles }: ResultView): Block[] {
  const { words, locale } = context;
  const named = principles.flatMap(({ shortName, measured }) =>
    "index" in measured ? [{ name: shortName, measured }] : [],
  );
  const unmeasured = principles.filter(({ measured }) => "missing" in measured).map(({ shortName }) => shortName);
  return [
    heading(words("result.principles.title")),
    paragraph(words("result.principles.axis")),
    ...(named.length === 0 ? [] : [pictureOf(context, named), tableOf(context, named)]),
    ...(unmeasured.length === 0 ? [] : [paragraph(resultTexts(words, locale).unmeasured(unmeasured))]),
  ];
}

/** One step for each of at most three principles, with the practice that it rests on. */
function stepsPart({ words }: FileContext, { plan }: ResultView): Block[] {
  const items = plan.map(({ steps: [first = ""], principle, sources }) => {
    const sections = [...new Set(sources.map(({ section }) => section))].join(", ");
    return `${first}\n${principle}. ${sections}`;
  });
  return [
    heading(words("result.plan.title")),
    items.length === 0 ? paragraph(words("result.plan.none")) : { kind: "list", mark: "number", items },
  ];
}

/**
 * The result of a submitted response to keep: what its page says first, then all that the page folds, in its order and
 * in its words. The person is not named. Reasons of options that were neither chosen nor best are left out.
 */
export function resultDocument(
  context: FileContext,
  submittedAt: Date,
  result: ResultView,
  places: Places,
): PrintedDocument {
  const { words, locale } = context;
  const title = words("result.title");
  const date = dateText(submittedAt, locale);
  return {
    title: `${title}. ${words("product.name")}`,
    footer: [title, date].join(" · "),
    madeAt: submittedAt,
    blocks: [
      { kind: "title", text: title, over: words("product.name") },
      paragraph(words("result.lead", { date })),
      ...resultTexts(words, locale).sentences(result).map(paragraph),
      ...valuesPart(context, result),
      ...stepsPart(context, result),
      ...principlesPart(context, result, places),
      ...morePart(context, result, places),
    ],
  };
}
