import type { StoredResponse } from "@/db/queries/personal/response";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { PrintedDocument } from "@/lib/document/document";
import { plainText } from "@/lib/document/plain-text";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { FileContext } from "@/lib/result/files/file-context";
import { keepsakeDocument } from "@/lib/result/files/keepsake-document";
import { resultDocument } from "@/lib/result/files/result-document";
import type { MadeFile } from "../document/file-response";
import { makeInThread } from "../document/file-thread";
import { wordsIn } from "../platform/words";
import { downloadCsv, downloadJson } from "./download";
import { type OwnResult, readResult } from "./result";

const NAME = "self-assessment";

/** What the files are made of: a result, and when it was submitted. */
type Submitted = { result: OwnResult; submittedAt: Date };

type MakeResult = (context: FileContext, submitted: Submitted) => Promise<MadeFile | null> | MadeFile;

const pdfOf = ({ locale }: FileContext, document: PrintedDocument) =>
  makeInThread(() => ({ kind: "pdf", document, locale }));

/** The files of a result, by the last part of their address. Names say nothing of what is in them. */
const RESULT_FILES = {
  pdf: async (context, { result, submittedAt }) => {
    const document = resultDocument(context, submittedAt, result, result.places);
    return { name: NAME, format: "pdf", content: await pdfOf(context, document) };
  },
  txt: (context, { result, submittedAt }) => {
    const { blocks } = resultDocument(context, submittedAt, result, result.places);
    return { name: NAME, format: "txt", content: Buffer.from(plainText(blocks)) };
  },
  keepsake: async (context, { result: { plan } }) => {
    if (plan.length === 0) return null;
    const document = keepsakeDocument(context, new Set(plan.map(({ id }) => id)), new Date());
    return { name: "keepsake", format: "pdf", content: await pdfOf(context, document) };
  },
} as const satisfies Record<string, MakeResult>;

type ResultFormat = keyof typeof RESULT_FILES;

const isResultFormat = (format: string): format is ResultFormat => Object.hasOwn(RESULT_FILES, format);

/** A file of a result; null for a keepsake without steps. */
export async function makeResultFile(
  format: ResultFormat,
  instrumentVersion: string,
  locale: Locale,
  submitted: Submitted,
): Promise<MadeFile | null> {
  const instrument = instrumentOf(instrumentVersion);
  return RESULT_FILES[format]({ instrument, survey: nationalSurvey, locale, words: wordsIn(locale) }, submitted);
}

/**
 * One's own file, by the last part of its address. Null where there is none of this name, and for what a result is
 * needed where there is none.
 */
export async function makeOwnFile(response: StoredResponse, format: string, locale: Locale): Promise<MadeFile | null> {
  if (format === "csv") return { name: NAME, format, content: Buffer.from(await downloadCsv(response, locale)) };
  if (format === "json") return { name: NAME, format, content: Buffer.from(await downloadJson(response)) };
  const { instrumentVersion, submittedAt } = response;
  if (!isResultFormat(format) || !submittedAt) return null;
  const result = await readResult(response, locale);
  return result && makeResultFile(format, instrumentVersion, locale, { result, submittedAt });
}
