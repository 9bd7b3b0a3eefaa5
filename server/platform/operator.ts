import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/instrument/locales";

const BIN = /^\d{12}$/;
/** What DATA_RECIPIENTS says where nobody else gets the data. */
const NOBODY = "none";

const text = z.string().trim().max(300).optional();

/** The settings of whoever answers for the data. One that is a name may be given once, or for each language. */
export const operatorSettings = {
  ...{ OPERATOR_NAME: text, OPERATOR_NAME_KK: text, OPERATOR_NAME_RU: text, OPERATOR_NAME_EN: text },
  OPERATOR_BIN: z
    .string()
    .transform((given) => given.replaceAll(/\s/g, ""))
    .refine((bin) => BIN.test(bin), "give the business number: 12 digits")
    .optional(),
  ...{
    RESPONSIBLE_PERSON: text,
    RESPONSIBLE_PERSON_KK: text,
    RESPONSIBLE_PERSON_RU: text,
    RESPONSIBLE_PERSON_EN: text,
  },
  RESPONSIBLE_CONTACT: text,
  ...{ DATA_RECIPIENTS: text, DATA_RECIPIENTS_KK: text, DATA_RECIPIENTS_RU: text, DATA_RECIPIENTS_EN: text },
};

type Given = z.infer<z.ZodObject<typeof operatorSettings>>;
type Spoken = "OPERATOR_NAME" | "RESPONSIBLE_PERSON" | "DATA_RECIPIENTS";
type ByLocale = Readonly<Record<Locale, string | null>>;

/** Who answers for the data, as both consents name them (measurement.md §6; law 94-V, article 8). Null: not stated. */
export type Operator = {
  name: ByLocale;
  /** The business identification number, 12 digits. */
  bin: string | null;
  /** A name or a post. */
  responsible: ByLocale;
  contact: string | null;
  /** Who else gets the data. */
  recipients: ByLocale | "nobody";
};

/** The example ministry's; its demonstration is no operator of anybody's data. */
export const EXAMPLE_OPERATOR: Operator = {
  name: {
    kk: "Қоғамдық қызметтер министрлігі (үлгі)",
    ru: "Министерство общественных услуг (пример)",
    en: "Ministry of Public Services (example)",
  },
  bin: "000000000000",
  responsible: {
    kk: "Дербес деректерге жауапты тұлға",
    ru: "Ответственный за персональные данные",
    en: "Data protection officer",
  },
  contact: "data@example.kz",
  recipients: "nobody",
};

const orNull = (given: string | undefined) => (given === undefined || given === "" ? null : given);

function inEachLanguage(given: Given, setting: Spoken, otherwise: string): ByLocale {
  const common = orNull(given[setting]) ?? orNull(otherwise);
  return {
    kk: orNull(given[`${setting}_KK`]) ?? common,
    ru: orNull(given[`${setting}_RU`]) ?? common,
    en: orNull(given[`${setting}_EN`]) ?? common,
  };
}

/** Reads who answers for the data; the organisation and the contact of the foot of the page stand in. */
export function readOperator(given: Given, foot: { organisationName: string; contact: string }): Operator {
  return {
    name: inEachLanguage(given, "OPERATOR_NAME", foot.organisationName),
    bin: given.OPERATOR_BIN ?? null,
    responsible: inEachLanguage(given, "RESPONSIBLE_PERSON", ""),
    contact: orNull(given.RESPONSIBLE_CONTACT) ?? orNull(foot.contact),
    recipients:
      given.DATA_RECIPIENTS?.toLowerCase() === NOBODY ? "nobody" : inEachLanguage(given, "DATA_RECIPIENTS", ""),
  };
}

function missingIn(setting: Spoken, stated: ByLocale): string[] {
  const missing = LOCALES.filter((locale) => stated[locale] === null);
  return missing.length === LOCALES.length ? [setting] : missing.map((locale) => `${setting}_${locale.toUpperCase()}`);
}

/** The settings without which a consent does not name all that it must; none where everything is stated. */
export function missingOperatorSettings({ name, bin, responsible, contact, recipients }: Operator): string[] {
  return [
    ...missingIn("OPERATOR_NAME", name),
    ...(bin === null ? ["OPERATOR_BIN"] : []),
    ...missingIn("RESPONSIBLE_PERSON", responsible),
    ...(contact === null ? ["RESPONSIBLE_CONTACT"] : []),
    ...(recipients === "nobody" ? [] : missingIn("DATA_RECIPIENTS", recipients)),
  ];
}
