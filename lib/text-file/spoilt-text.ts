import { lettersOf } from "./code-pages";
import { plausibilityOf } from "./plausibility";

/** In natural logarithms: from where another reading of a text shows that it was once read in a wrong encoding. */
const CLEARLY_BETTER = 12;
const LEAST_PLAUSIBLE = 4;
/** Letters lost for good, and lines of boxes. */
const LOST = /[\uFFFD\u2500-\u259F]/u;
/** Text of Kazakhstan, in which no small letter stands before a capital one; the rest is worth a closer look. */
const ORDINARY = /^[\p{ASCII}А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»“”’–—№\u00a0]*$/u;
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;

/** As which a program took the bytes, and what they were. */
const TAKEN_AS = ["windows-1251", "windows-1252", "ibm866", "koi8-u", "x-mac-cyrillic"] as const;
const WERE = ["utf-8", "windows-1251", "ibm866", "koi8-u"] as const;

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const tables = TAKEN_AS.map((page) => {
  const letters = page === "windows-1252" ? Array.from(new TextDecoder(page).decode(BYTES)) : lettersOf(page);
  return { page, bytes: new Map(letters.map((letter, byte) => [letter, byte])) };
});

function plausibility(text: string): number {
  const signs = Array.from(text);
  return signs.reduce((sum, sign, place) => sum + plausibilityOf(signs[place - 1] ?? " ", sign), 0);
}

/** The bytes from which a program made the text; null where it made its letters of others. */
function bytesOf(text: string, bytes: ReadonlyMap<string, number>): Uint8Array | null {
  const signs = Array.from(text);
  if (signs.some((sign) => !bytes.has(sign) && /\p{L}/u.test(sign))) return null;
  return Uint8Array.from(signs.flatMap((sign) => bytes.get(sign) ?? []));
}

/**
 * Whether a text was spoilt before it came here: read in a wrong encoding and saved, as "Ð˜Ð²Ð°Ð½" for "Иван", or with
 * letters lost.
 */
export function isSpoilt(text: string): boolean {
  if (LOST.test(text)) return true;
  if (ORDINARY.test(text) && !CAPITAL_INSIDE.test(text)) return false;
  const least = Math.max(plausibility(text) + CLEARLY_BETTER, LEAST_PLAUSIBLE);
  return tables.some(({ page, bytes }) => {
    const origin = bytesOf(text, bytes);
    if (!origin) return false;
    return WERE.some((was) => {
      if (was === page) return false;
      const reading = new TextDecoder(was).decode(origin);
      // By chance, no text has the form of UTF-8 throughout: it may have been spoilt twice.
      if (was === "utf-8" && !reading.includes("\uFFFD") && reading.length <= origin.length - 2) return true;
      // What was cut short on the way is no reason against it.
      return plausibility(reading.replaceAll("\uFFFD", "")) >= least;
    });
  });
}
