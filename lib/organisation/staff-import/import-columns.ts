import type { Locale } from "@/lib/instrument/locales";

/** The two files of an organisation. */
export const IMPORT_FILES = ["units", "people"] as const;
export type ImportFile = (typeof IMPORT_FILES)[number];

type Column = {
  /** The name that is the same in every language. */
  name: string;
  titles: Record<Locale, string>;
  /** An empty cell is refused. */
  isRequired: boolean;
  /** The whole column may be missing: then its cells count as empty. */
  mayBeMissing?: boolean;
  /** In characters. */
  maxLength: number;
  /** A text of the organisation, in which a lost letter would stay for years. */
  isName?: boolean;
};

const CODE_LENGTH = 60;
const NAME_LENGTH = 200;
/** RFC 5321, 4.5.3.1.3. */
const EMAIL_LENGTH = 254;
const WORD_LENGTH = 60;

const code = { isRequired: true, maxLength: CODE_LENGTH };
const word = { isRequired: false, maxLength: WORD_LENGTH };
const text = { isRequired: true, maxLength: NAME_LENGTH, isName: true };
/** One of the three languages is enough to begin with: the others take its name over until they have one. */
const translated = { ...text, isRequired: false };

const UNIT_COLUMNS = [
  { name: "code", titles: { kk: "Код", ru: "Код", en: "Code" }, ...code },
  {
    name: "parent_code",
    titles: { kk: "Жоғары тұрған бөлімшенің коды", ru: "Код вышестоящего подразделения", en: "Parent code" },
    ...code,
    isRequired: false,
  },
  {
    name: "name_kk",
    titles: { kk: "Қазақша атауы", ru: "Название на казахском", en: "Name in Kazakh" },
    ...translated,
  },
  { name: "name_ru", titles: { kk: "Орысша атауы", ru: "Название на русском", en: "Name in Russian" }, ...translated },
  {
    name: "name_en",
    titles: { kk: "Ағылшынша атауы", ru: "Название на английском", en: "Name in English" },
    ...translated,
  },
  { name: "kind", titles: { kk: "Түрі", ru: "Вид", en: "Kind" }, ...word, isRequired: true },
  { name: "region", titles: { kk: "Өңір", ru: "Регион", en: "Region" }, ...word },
  {
    name: "without_address",
    titles: { kk: "Пошта мекенжайы жоқтар", ru: "Без адреса почты", en: "Without an address" },
    ...word,
    mayBeMissing: true,
  },
] as const satisfies readonly Column[];

const PEOPLE_COLUMNS = [
  {
    name: "email",
    titles: { kk: "Электрондық пошта", ru: "Электронная почта", en: "E-mail" },
    isRequired: true,
    maxLength: EMAIL_LENGTH,
  },
  { name: "name", titles: { kk: "Аты-жөні", ru: "ФИО", en: "Full name" }, ...text },
  { name: "unit_code", titles: { kk: "Бөлімше коды", ru: "Код подразделения", en: "Unit code" }, ...code },
  { name: "language", titles: { kk: "Тілі", ru: "Язык", en: "Language" }, ...word },
] as const satisfies readonly Column[];

/** What each file consists of, in the order of the example files. Every column that may not be missing must be there; some cells may be empty. */
export const IMPORT_COLUMNS = { units: UNIT_COLUMNS, people: PEOPLE_COLUMNS } as const;

/** The name of a column of a file. */
export type ColumnName<File extends ImportFile> = (typeof IMPORT_COLUMNS)[File][number]["name"];

const fold = (title: string) =>
  title
    .normalize("NFC")
    .toLocaleLowerCase("kk")
    .replace(/[\s_-]+/gu, " ")
    .trim();

function columnsByTitle(file: ImportFile): ReadonlyMap<string, string> {
  const columns: readonly Column[] = IMPORT_COLUMNS[file];
  return new Map(
    columns.flatMap(({ name, titles }) =>
      [name, ...Object.values(titles)].map((title) => [fold(title), name] as const),
    ),
  );
}

const BY_TITLE = { units: columnsByTitle("units"), people: columnsByTitle("people") };

/** The column that a title in one of the three languages, or its own name, stands for. */
export function findColumn<File extends ImportFile>(file: File, title: string): ColumnName<File> | undefined {
  return BY_TITLE[file].get(fold(title)) as ColumnName<File> | undefined;
}
