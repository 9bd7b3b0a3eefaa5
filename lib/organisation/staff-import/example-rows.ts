import type { Locale } from "@/lib/instrument/locales";
import { IMPORT_COLUMNS, type ImportFile } from "./import-columns";
import type { UnitKind } from "./unit-kinds";
import { regionName, REGIONS } from "../regions";

type ExampleUnit = {
  code: string;
  parentCode: string;
  names: Record<Locale, string>;
  kind: UnitKind;
  regionCode: string;
};

/** Drivers, guards and cleaners of the example: who has no address of their own. */
const WITHOUT_ADDRESS: Readonly<Record<string, string>> = { "MIN-DEP-1": "4", "RAI-SEL": "2" };

const unit = (code: string, parentCode: string, kind: UnitKind, regionCode: string, names: ExampleUnit["names"]) => ({
  code,
  parentCode,
  kind,
  regionCode,
  names,
});

const ministry = (code: string, parentCode: string, kk: string, ru: string, en: string) =>
  unit(code, parentCode, "central", "KZ-71", { kk, ru, en });
const akimat = (code: string, parentCode: string, kk: string, ru: string, en: string) =>
  unit(code, parentCode, "local", "KZ-35", { kk, ru, en });

/** One body of each other kind that the civil service knows, central and local, from the top to a division. */
const BODIES: readonly ExampleUnit[] = [
  ministry("MIN", "", "Министрлік", "Министерство", "Ministry"),
  ministry("MIN-KOM", "MIN", "Комитет", "Комитет", "Committee"),
  ministry("MIN-KOM-1", "MIN-KOM", "Комитет басқармасы", "Управление комитета", "Division of the committee"),
  ministry("MIN-DEP", "MIN", "Департамент", "Департамент", "Department"),
  ministry("MIN-DEP-1", "MIN-DEP", "Департамент басқармасы", "Управление департамента", "Division of the department"),
  unit("MIN-TER", "MIN-KOM", "central", "KZ-55", {
    kk: "Комитеттің аумақтық департаменті",
    ru: "Территориальный департамент комитета",
    en: "Territorial department of the committee",
  }),
  ministry("AGN", "", "Агенттік", "Агентство", "Agency"),
  akimat("OBL", "AKM-35", "Облыс әкімінің аппараты", "Аппарат акима области", "Office of the akim of the region"),
  akimat("OBL-UPR", "OBL", "Облыс басқармасы", "Управление области", "Department of the region"),
  akimat("OBL-UPR-1", "OBL-UPR", "Басқарма бөлімі", "Отдел управления", "Division of the department"),
  akimat(
    "OBL-MAS",
    "",
    "Облыстық мәслихат аппараты",
    "Аппарат областного маслихата",
    "Office of the regional maslikhat",
  ),
  akimat("GOR", "OBL", "Қала әкімінің аппараты", "Аппарат акима города", "Office of the akim of the city"),
  akimat("GOR-OTD", "GOR", "Қала бөлімі", "Отдел города", "Division of the city"),
  akimat("RAI", "OBL", "Аудан әкімінің аппараты", "Аппарат акима района", "Office of the akim of the district"),
  akimat("RAI-OTD", "RAI", "Аудан бөлімі", "Отдел района", "Division of the district"),
  akimat(
    "RAI-SEL",
    "RAI",
    "Ауылдық округ әкімінің аппараты",
    "Аппарат акима сельского округа",
    "Office of the akim of the rural district",
  ),
];

/** The regions as Russian says "of …", by their codes. */
const OF_REGION_RU: Readonly<Record<string, string>> = {
  "KZ-10": "области Абай",
  "KZ-11": "Акмолинской области",
  "KZ-15": "Актюбинской области",
  "KZ-19": "Алматинской области",
  "KZ-23": "Атырауской области",
  "KZ-27": "Западно-Казахстанской области",
  "KZ-31": "Жамбылской области",
  "KZ-33": "области Жетісу",
  "KZ-35": "Карагандинской области",
  "KZ-39": "Костанайской области",
  "KZ-43": "Кызылординской области",
  "KZ-47": "Мангистауской области",
  "KZ-55": "Павлодарской области",
  "KZ-59": "Северо-Казахстанской области",
  "KZ-61": "Туркестанской области",
  "KZ-62": "области Ұлытау",
  "KZ-63": "Восточно-Казахстанской области",
  "KZ-71": "города Астаны",
  "KZ-75": "города Алматы",
  "KZ-79": "города Шымкента",
};

/** The akimat of every region, so that all regions stand in the file as they are written. */
const AKIMATS: readonly ExampleUnit[] = REGIONS.map(({ code, names }) =>
  unit(code.replace("KZ", "AKM"), "", "local", code, {
    kk: `${names.kk} әкімдігі`,
    ru: `Акимат ${OF_REGION_RU[code] ?? names.ru}`,
    en: `Akimat of ${names.en}`,
  }),
);

const UNITS: readonly ExampleUnit[] = [...AKIMATS, ...BODIES];

const PEOPLE: readonly (readonly [email: string, name: string, unitCode: string, language: Locale])[] = [
  ["aigul.sarsenova@example.kz", "Сәрсенова Айгүл Маратқызы", "MIN-KOM-1", "kk"],
  ["ivan.petrov@example.kz", "Петров Иван Сергеевич", "MIN-DEP-1", "ru"],
  ["nurlan.akhmetov@example.kz", "Ахметов Нұрлан Ерланұлы", "OBL-UPR-1", "kk"],
  ["olga.kim@example.kz", "Ким Ольга Викторовна", "RAI-SEL", "ru"],
  ["dana.omarova@example.kz", "Omarova Dana", "AKM-71", "en"],
];

/** The words of the files' cells in the reader's language. */
const KINDS: Record<UnitKind, Record<Locale, string>> = {
  central: { kk: "орталық", ru: "центральный", en: "central" },
  local: { kk: "жергілікті", ru: "местный", en: "local" },
};

/** An example of a file as a table, titles first, in the words of a language; `planImport` takes it as it is. */
export function exampleRows(file: ImportFile, locale: Locale): string[][] {
  const titles = IMPORT_COLUMNS[file].map((column) => column.titles[locale]);
  if (file === "people") return [titles, ...PEOPLE.map((person) => [...person])];
  const rows = UNITS.map(({ code, parentCode, names, kind, regionCode }) => [
    code,
    parentCode,
    names.kk,
    names.ru,
    names.en,
    KINDS[kind][locale],
    regionName(regionCode, locale),
    WITHOUT_ADDRESS[code] ?? "0",
  ]);
  return [titles, ...rows];
}
