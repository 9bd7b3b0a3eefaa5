import type { Locale } from "../instrument/locales";
import { type Instrument, PRINCIPLE_IDS } from "../instrument/schema";
import { questionnaireSteps } from "../instrument/steps";
import { ENOUGH } from "../policy/scoring";
import type { Words } from "../text/words";
import { fieldViews } from "./step-view";

/** A line of the codebook: the id as the files have it, what it stands for, what its values mean, and how it is used. */
export type CodebookRow = readonly [id: string, meaning: string, values: string, note: string];

/** The columns of the CSV file, and the keys of the JSON file that are no ids of questions. */
export const CSV_COLUMNS = ["id", "question", "value", "answer"] as const;
export const JSON_KEYS = [
  ...(["instrumentVersion", "consent", "begunAt", "submittedAt", "answers", "result"] as const),
] as const;

const INDEX = "0–100";

function questionRows(instrument: Instrument, words: Words, locale: Locale): CodebookRow[] {
  const ids = questionnaireSteps(instrument).flatMap(({ itemIds }) => itemIds);
  return fieldViews(instrument, ids, {}, locale, 0).map(({ rule, lead, legend, options }) => {
    const item = instrument.behaviourItems.find(({ id }) => id === rule.id);
    const scenario = instrument.sjtItems.find(({ id }) => id === rule.id);
    // By their codes: on the page each person has an order of their own.
    const ordered = scenario ? options.toSorted((one, other) => one.value.localeCompare(other.value)) : options;
    const kind = item
      ? item.reverse
        ? "reversed"
        : "statement"
      : scenario
        ? "scenario"
        : rule.isMultiple
          ? "several"
          : "one";
    return [
      rule.id,
      lead === undefined ? legend : `${lead} ${legend}`,
      ordered.map(({ value, label }) => `${value} = ${label}`).join("; "),
      words(`codebook.notes.${kind}`, { principle: (item ?? scenario)?.principleId ?? "" }),
    ];
  });
}

function resultRows(instrument: Instrument, words: Words, locale: Locale): CodebookRow[] {
  const nameOf = (id: string) => instrument.principles.find((each) => each.id === id)?.name[locale] ?? id;
  return [
    ...PRINCIPLE_IDS.map((id): CodebookRow => [
      id,
      nameOf(id),
      INDEX,
      words("codebook.notes.index", { needed: ENOUGH.itemsPerPrinciple }),
    ]),
    ["overall", words("download.overall"), INDEX, words("codebook.notes.overall", { needed: ENOUGH.principles })],
    ["scenarios", words("download.scenarios"), INDEX, words("codebook.notes.scenarios", { needed: ENOUGH.scenarios })],
  ];
}

/** What stands in the files of one's own answers and result, line by line, in the wording that was answered. */
export function codebook(instrument: Instrument, words: Words, locale: Locale): CodebookRow[] {
  return [
    ...CSV_COLUMNS.map((column): CodebookRow => [
      words(`download.${column}`),
      words(`codebook.csv.${column}`),
      "",
      words("codebook.notes.csv"),
    ]),
    ...JSON_KEYS.map((key): CodebookRow => [key, words(`codebook.json.${key}`), "", words("codebook.notes.json")]),
    ...questionRows(instrument, words, locale),
    ...resultRows(instrument, words, locale),
  ];
}
