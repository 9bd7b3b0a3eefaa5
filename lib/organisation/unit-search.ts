import { visibleText } from "../text/visible-text";
import type { NamedUnit } from "./unit-name";

const folded = (given: string) => visibleText(given).toLocaleLowerCase("kk");

/** Whether a unit's code or name in any language holds all words of a text, whatever their case; true of no words. */
export function unitMatcher(text: string): (unit: NamedUnit & { code: string }) => boolean {
  const words = folded(text).split(/\s+/u).filter(Boolean);
  return ({ code, nameKk, nameRu, nameEn }) => {
    const names = folded([code, nameKk, nameRu, nameEn].join(" "));
    return words.every((word) => names.includes(word));
  };
}
