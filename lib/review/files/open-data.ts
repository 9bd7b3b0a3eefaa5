import { LOCALES, type Locale } from "@/lib/instrument/locales";
import { OPEN_DATA_ANSWERS } from "@/lib/policy/privacy";
import type { CampaignFacts } from "../unit-report";
import { codebookEntries, type CodebookEntry } from "./codebook";
import { codebookInstrument } from "./codebook-instrument";
import { type Contexts, mergeLanguages } from "./codebook-json";
import { codebookSurvey } from "./codebook-survey";
import { type Column, plainColumn, type Sheet, sheetOf } from "./column";
import type { FileContext } from "./file-context";
import { factColumns, fileFacts } from "./file-facts";
import { type Figure, figuresOf } from "./figures";
import { plainTexts } from "./plain-texts";
import type { UnitRow } from "./table-columns";

/** What an organisation may publish: a figure of a unit as it is shown. `people`: in steps of 5, at least 50. */
type OpenRow = {
  unit: UnitRow["unit"];
  figure: Figure;
  shown: NonNullable<ReturnType<Figure["find"]>>;
  people: number;
};

/** Facts of the campaign that stand in each row; the codebook has all of them. */
const FACTS = ["closed_on", "instrument_version", "data_hash"];

/** How many people a figure is of; of the overall index as many as of the index with the fewest of them. */
function peopleOf(figure: Figure, row: UnitRow): number {
  if (figure.id !== "overall") return figure.people(row) ?? 0;
  return Math.min(...row.indices.flatMap(({ mean, people }) => (mean && people !== null ? [people] : [])));
}

/** The figures that may be published: as they are shown, with at least 50 answers behind each, and never a sum. */
function openRows(context: FileContext, rows: readonly UnitRow[]): OpenRow[] {
  const figures = figuresOf(context);
  return rows.flatMap((row) =>
    figures.flatMap((figure): OpenRow[] => {
      const [shown, people] = [figure.find(row), peopleOf(figure, row)];
      return shown && people >= OPEN_DATA_ANSWERS ? [{ unit: row.unit, figure, shown, people }] : [];
    }),
  );
}

function openColumns(context: FileContext, campaign: CampaignFacts): Column<OpenRow>[] {
  const { words } = context;
  const column = (id: string, cell: Column<OpenRow>["cell"], measure: Column<OpenRow>["measure"] = "text") =>
    plainColumn(id, words(`files.columns.${id}`), cell, measure);
  const nameIn = (locale: Locale) =>
    plainColumn<OpenRow>(
      `unit_name_${locale}`,
      `${words("files.facts.unit_name")} (${locale})`,
      ({ unit }) => unit.name[locale],
    );
  const facts = fileFacts(context, campaign).filter(({ id }) => FACTS.includes(id));
  return [
    plainColumn("unit_code", words("files.facts.unit_code"), ({ unit }) => unit.code),
    ...LOCALES.map(nameIn),
    plainColumn("unit_kind", words("files.facts.unit_kind"), ({ unit }) => unit.kind),
    column("figure", ({ figure }) => figure.id),
    column("value", ({ shown }) => shown.value, "figure"),
    column("low", ({ shown }) => shown.low ?? null, "figure"),
    column("high", ({ shown }) => shown.high ?? null, "figure"),
    column("cap", ({ shown }) => shown.cap ?? null, "cap"),
    column("people", ({ people }) => people, "people"),
    ...factColumns(facts),
  ];
}

/** The open data of a campaign: a row for each figure of each unit. It is the same in every language. */
export function openDataTable(
  context: FileContext,
  campaign: CampaignFacts,
  rows: readonly UnitRow[],
): Omit<Sheet, "id"> {
  const columns = openColumns(context, campaign);
  return { columns, rows: sheetOf("facts", columns, openRows(context, rows)).rows };
}

/** What an empty cell, or a figure without a row, means here. */
const MISSING: Readonly<Record<string, string>> = { low: "interval", high: "interval", cap: "cap" };

function openEntries(context: FileContext, campaign: CampaignFacts): CodebookEntry[] {
  const { words } = context;
  const columns = openColumns(context, campaign);
  return codebookEntries(context, campaign.smallestGroups, columns, { figures: figuresOf(context) }).map((entry) => {
    const missing =
      entry.kind === "column"
        ? words(`files.missing.${MISSING[entry.id] ?? "never"}`)
        : words("files.missing.openData", { least: OPEN_DATA_ANSWERS });
    return { ...entry, missing };
  });
}

/** What the open data hold, for machines, in all languages at once. */
export function openDataCodebook(contexts: Contexts, campaign: CampaignFacts) {
  const { instrument, survey, isSimulated } = contexts.en;
  return {
    ...{ id: campaign.id, title: plainTexts(campaign.title), languages: LOCALES, isSimulated },
    ...{ opensAt: campaign.opensAt, closesAt: campaign.closesAt, instrumentVersion: campaign.instrumentVersion },
    ...{ leastAnswers: OPEN_DATA_ANSWERS, releasedAt: campaign.releasedAt, dataHash: campaign.hash },
    entries: mergeLanguages((context) => openEntries(context, campaign), contexts),
    instrument: codebookInstrument(instrument),
    nationalSurvey: codebookSurvey(instrument, survey),
  };
}
