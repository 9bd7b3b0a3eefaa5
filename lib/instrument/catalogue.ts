import { answerRules } from "./answers";
import catalogue from "./catalogue/1.0.0/instrument.json";
import { instrumentSchema } from "./schema";
import { questionnaireSteps } from "./steps";

/** The instrument in use, checked once when the module is loaded; throws a ZodError that names the place. */
export const instrument = instrumentSchema.parse(catalogue);

/** What may be answered, by id, in the order in which it is asked. */
export const rules = answerRules(instrument);

/** The pages of the questionnaire. */
export const steps = questionnaireSteps(instrument);
