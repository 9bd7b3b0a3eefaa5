/** Buttons outside the questionnaire's form (languages, "forget this device") submit it by this name. */
export const QUESTIONNAIRE_FORM = "questionnaire";
