/** Crockford's base32: no I, L, O or U, so that a code can be read aloud. */
export const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 12;

/**
 * What people type for a sign of the alphabet: the letters that it leaves out, and those of Russian, Kazakh and their
 * neighbours that look like one of it, as a capital. What looks like none, such as Ж, is no guess of ours.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    0: "OОӨ",
    1: "ILІЇӀ",
    3: "ЗӠ",
    4: "Ч",
    6: "Б",
    A: "АӐӒ",
    B: "В",
    C: "СҪ",
    D: "Ԁ",
    E: "ЕЁЀӖ",
    F: "Ғ",
    G: "Ԍ",
    H: "НҢҺӇӉ",
    J: "Ј",
    K: "КҚҜҠЌ",
    M: "МӍ",
    P: "РҎ",
    Q: "Ԛ",
    S: "Ѕ",
    T: "ТҬ",
    V: "Ѵ",
    W: "Ԝ",
    X: "ХҲӾ",
    Y: "УҮҰЎӮӰӲ",
  }).flatMap(([sign, letters]) => [...letters].map((letter) => [letter, sign])),
);

const SIGN = /[\p{L}\p{N}]/u;

/** The letters and digits of what was typed, as written, each with what it stands for in a code; undefined: nothing. */
const signsIn = (typed: string) =>
  [...typed.normalize("NFKC")]
    .filter((letter) => SIGN.test(letter))
    .map((letter) => {
      const capital = letter.toUpperCase();
      return { letter, sign: CODE_ALPHABET.includes(capital) ? capital : LOOK_ALIKES[capital] };
    });

/** The first letter or digit of what was typed, as typed, that no code has and that looks like none of it; or undefined. */
export function unknownLetterIn(typed: string): string | undefined {
  return signsIn(typed).find(({ sign }) => sign === undefined)?.letter;
}

/** What somebody typed as a code, without spaces and dashes, look-alikes put right; letters it does not know are left out. */
export function normaliseCode(typed: string): string {
  return signsIn(typed)
    .map(({ sign }) => sign ?? "")
    .join("");
}
