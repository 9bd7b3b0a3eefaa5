import type { Locale } from "../instrument/locales";

export type NamedUnit = { nameKk: string; nameRu: string; nameEn: string };

/** A unit's name in a language. */
export function unitName(unit: NamedUnit, locale: Locale): string {
  return { kk: unit.nameKk, ru: unit.nameRu, en: unit.nameEn }[locale];
}
