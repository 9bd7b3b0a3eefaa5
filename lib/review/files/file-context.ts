import type { NationalSurvey } from "@/lib/benchmark/survey-schema";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import type { Words } from "@/lib/text/words";

/** What every file is written with. `isSimulated`: nobody gave these answers, they are an example. */
export type FileContext = {
  instrument: Instrument;
  survey: NationalSurvey;
  locale: Locale;
  words: Words;
  isSimulated: boolean;
};
