import type { CampaignFacts } from "../unit-report";
import { LOCALES, type Locale } from "@/lib/instrument/locales";
import { codebookInstrument } from "./codebook-instrument";
import { codebookEntries, type CodebookEntry } from "./codebook";
import { codebookSurvey } from "./codebook-survey";
import { factColumns, fileFacts, reportFacts } from "./file-facts";
import type { FileContext } from "./file-context";
import { figuresOf } from "./figures";
import { inEachLanguage, plainTexts } from "./plain-texts";
import { reportColumns } from "./report-columns";
import { tableColumns } from "./table-columns";

/** What a codebook is written with, by language. */
export type Contexts = Readonly<Record<Locale, FileContext>>;

/** Entries that differ in their words only, as one with the words of each language. */
export function mergeLanguages(of: (context: FileContext) => CodebookEntry[], contexts: Contexts) {
  const entries = inEachLanguage((locale) => of(contexts[locale]));
  return entries.en.map(({ label: _label, measuredIn: _measuredIn, missing: _missing, ...same }, place) => {
    const say = (word: "label" | "measuredIn" | "missing") =>
      inEachLanguage((locale) => entries[locale][place]?.[word] ?? "");
    return { ...same, label: say("label"), measuredIn: say("measuredIn"), missing: say("missing") };
  });
}

/** What the files of a campaign hold, for machines, in all languages at once. */
export function codebookJson(contexts: Contexts, campaign: CampaignFacts) {
  const { instrument, survey, isSimulated } = contexts.en;
  const groups = campaign.smallestGroups;
  const report = (context: FileContext) =>
    codebookEntries(
      context,
      groups,
      [...reportColumns(context, groups, true), ...factColumns(reportFacts(context, campaign, null))],
      { figures: figuresOf(context) },
    );
  const tables = (context: FileContext) =>
    codebookEntries(context, groups, tableColumns(context, groups), { facts: fileFacts(context, campaign) });
  return {
    ...{ id: campaign.id, title: plainTexts(campaign.title), languages: LOCALES, isSimulated },
    ...{ opensAt: campaign.opensAt, closesAt: campaign.closesAt, instrumentVersion: campaign.instrumentVersion },
    ...{ smallestGroups: groups, releasedAt: campaign.releasedAt, dataHash: campaign.hash },
    files: {
      report: { names: ["report.xlsx", "report.csv"], entries: mergeLanguages(report, contexts) },
      tables: { names: ["tables.xlsx", "tables.csv"], entries: mergeLanguages(tables, contexts) },
    },
    instrument: codebookInstrument(instrument),
    nationalSurvey: codebookSurvey(instrument, survey),
  };
}
