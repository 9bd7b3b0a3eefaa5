import data from "./national-survey-2023.json";
import { nationalSurveySchema } from "./survey-schema";

/** The published survey of 2023, checked once when the module is loaded; throws a ZodError that names the place. */
export const nationalSurvey = nationalSurveySchema.parse(data);
