import { stringify } from "csv-stringify/sync";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { codebook } from "@/lib/response/codebook";
import { wordsIn } from "../platform/words";

const COLUMNS = ["id", "meaning", "values", "note"] as const;

/** The codebook of one's own files, as they are: UTF-8 with a mark and semicolons. */
export function codebookCsv(instrumentVersion: string, locale: Locale): string {
  const words = wordsIn(locale);
  const header = COLUMNS.map((column) => words(`codebook.columns.${column}`));
  const rows = codebook(instrumentOf(instrumentVersion), words, locale);
  return stringify([header, ...rows], { bom: true, delimiter: ";" });
}
