import type { Locale } from "../instrument/locales";

/** A region of Kazakhstan or a city of its rank, by ISO 3166-2:KZ (2022). */
export type Region = { code: string; names: Record<Locale, string> };

/** The 17 regions and three cities, in the order of their codes. */
export const REGIONS: readonly Region[] = [
  { code: "KZ-10", names: { kk: "Абай облысы", ru: "Область Абай", en: "Abai Region" } },
  { code: "KZ-11", names: { kk: "Ақмола облысы", ru: "Акмолинская область", en: "Akmola Region" } },
  { code: "KZ-15", names: { kk: "Ақтөбе облысы", ru: "Актюбинская область", en: "Aktobe Region" } },
  { code: "KZ-19", names: { kk: "Алматы облысы", ru: "Алматинская область", en: "Almaty Region" } },
  { code: "KZ-23", names: { kk: "Атырау облысы", ru: "Атырауская область", en: "Atyrau Region" } },
  {
    code: "KZ-27",
    names: { kk: "Батыс Қазақстан облысы", ru: "Западно-Казахстанская область", en: "West Kazakhstan Region" },
  },
  { code: "KZ-31", names: { kk: "Жамбыл облысы", ru: "Жамбылская область", en: "Zhambyl Region" } },
  { code: "KZ-33", names: { kk: "Жетісу облысы", ru: "Область Жетісу", en: "Zhetisu Region" } },
  { code: "KZ-35", names: { kk: "Қарағанды облысы", ru: "Карагандинская область", en: "Karaganda Region" } },
  { code: "KZ-39", names: { kk: "Қостанай облысы", ru: "Костанайская область", en: "Kostanay Region" } },
  { code: "KZ-43", names: { kk: "Қызылорда облысы", ru: "Кызылординская область", en: "Kyzylorda Region" } },
  { code: "KZ-47", names: { kk: "Маңғыстау облысы", ru: "Мангистауская область", en: "Mangystau Region" } },
  { code: "KZ-55", names: { kk: "Павлодар облысы", ru: "Павлодарская область", en: "Pavlodar Region" } },
  {
    code: "KZ-59",
    names: { kk: "Солтүстік Қазақстан облысы", ru: "Северо-Казахстанская область", en: "North Kazakhstan Region" },
  },
  { code: "KZ-61", names: { kk: "Түркістан облысы", ru: "Туркестанская область", en: "Turkistan Region" } },
  { code: "KZ-62", names: { kk: "Ұлытау облысы", ru: "Область Ұлытау", en: "Ulytau Region" } },
  {
    code: "KZ-63",
    names: { kk: "Шығыс Қазақстан облысы", ru: "Восточно-Казахстанская область", en: "East Kazakhstan Region" },
  },
  { code: "KZ-71", names: { kk: "Астана", ru: "Астана", en: "Astana" } },
  { code: "KZ-75", names: { kk: "Алматы", ru: "Алматы", en: "Almaty" } },
  { code: "KZ-79", names: { kk: "Шымкент", ru: "Шымкент", en: "Shymkent" } },
];

/** Short names that people write: "ВКО", "СҚО". */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  ...{ вко: "KZ-63", шқо: "KZ-63", зко: "KZ-27", бқо: "KZ-27", ско: "KZ-59", сқо: "KZ-59" },
};

/** As people write them: "г. Астана", "Астана қаласы", "обл." for "область". */
function foldRegion(text: string): string {
  return text
    .toLocaleLowerCase("kk")
    .replace(/(^|\s)обл\.?(?=\s|$)/gu, "$1область")
    .replace(/(^|\s)(г\.?|город|қаласы|қ\.|city)(?=\s|$)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** "Region" in the three languages: without it a name is as plain, unless a city has the same. */
const withoutRegion = (folded: string) =>
  folded
    .replace(/(^|\s)(область|облысы|region)(?=\s|$)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

const byFoldedName = new Map(
  REGIONS.flatMap(({ code, names }) => [code, ...Object.values(names)].map((name) => [foldRegion(name), code])),
);
for (const [folded, code] of [...byFoldedName]) {
  const plain = withoutRegion(folded);
  if (!byFoldedName.has(plain)) byFoldedName.set(plain, code);
}
for (const [name, code] of Object.entries(SHORT_NAMES)) byFoldedName.set(name, code);

/**
 * The code of a region given by code or by its name in one of the three languages, also without the word "region" or as
 * three letters; undefined for anything else.
 */
export function findRegionCode(text: string): string | undefined {
  return byFoldedName.get(foldRegion(text));
}

/** The name of a region in a language; the code itself where it is none of ours. */
export function regionName(code: string, locale: Locale): string {
  return REGIONS.find((region) => region.code === code)?.names[locale] ?? code;
}
