import type { Locale } from "@/lib/instrument/locales";

/** Central bodies of the state, or local ones (akimats, maslikhats), as in the survey of 2023. */
export const UNIT_KINDS = ["central", "local"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const KIND_WORDS: Record<UnitKind, readonly string[]> = {
  central: ["central", "центральный", "орталық"],
  local: ["local", "местный", "жергілікті"],
};

const LANGUAGE_WORDS: Record<Locale, readonly string[]> = {
  kk: ["kk", "kz", "қазақ", "қазақша", "қазақ тілі", "казахский", "kazakh"],
  ru: ["ru", "орыс", "орысша", "орыс тілі", "русский", "russian"],
  en: ["en", "ағылшын", "ағылшынша", "ағылшын тілі", "английский", "english"],
};

function findByWord<Key extends string>(words: Record<Key, readonly string[]>, text: string): Key | undefined {
  const word = text.toLocaleLowerCase("kk");
  return (Object.keys(words) as Key[]).find((key) => words[key].includes(word));
}

/** The kind that a word in one of the three languages names; undefined for anything else. */
export function findKind(text: string): UnitKind | undefined {
  return findByWord(KIND_WORDS, text);
}

/** The language that a code or a word in one of the three languages names; undefined for anything else. */
export function findLanguage(text: string): Locale | undefined {
  return findByWord(LANGUAGE_WORDS, text);
}
