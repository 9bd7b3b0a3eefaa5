import type { NationalSurvey } from "../../benchmark/survey-schema";
import type { Locale } from "../../instrument/locales";
import type { Instrument } from "../../instrument/schema";
import type { Words } from "../../text/words";

/** What the files of a respondent are written with. */
export type FileContext = { instrument: Instrument; survey: NationalSurvey; locale: Locale; words: Words };
