import type { NationalSurvey } from "@/lib/benchmark/survey-schema";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";

/** The texts of files in one language, by their keys in the messages. */
export type FileWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What every file is written with. `isSimulated`: nobody gave these answers, they are an example. */
export type FileContext = {
  instrument: Instrument;
  survey: NationalSurvey;
  locale: Locale;
  words: FileWords;
  isSimulated: boolean;
};
