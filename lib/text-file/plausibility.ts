/** How often letters come in names and texts in Kazakh and Russian, in natural logarithms over an even use. */
const OFTEN: readonly (readonly [letters: string, weight: number])[] = [
  ["аеноитрл", 1.4],
  ["свдкмыі", 0.9],
  ["узбпгйжшяьқ", 0.3],
  // Ukrainian ones too: windows-1251 has them where KZ-1048 has Kazakh ones, and both may be right.
  ["ғңөәұүчхюєїґ", -0.4],
  ["цэёфщһ", -1],
  ["ъ", -3],
];
const WEIGHTS = new Map(OFTEN.flatMap(([letters, weight]) => [...letters].map((letter) => [letter, weight] as const)));

/** A Cyrillic letter that is in neither language nor in Ukrainian. */
const FOREIGN_LETTER = -9;
/** What is in no text: lines of boxes, signs of mathematics, control characters, bytes that stand for nothing. */
const NO_TEXT = -9;
/** "©", "®" and the like: possible, but not in the middle of names. */
const SIGN = -3;
/** A sign where it does not stand: "€" in a word, "»" before one. */
const MISPLACED = -6;
/** A Cyrillic letter beside a Latin one, or a small letter before a capital one. */
const MIXED_WORD = -5;
const CAPITAL_INSIDE = -8;

const VOWELS = new Set("аеёиоуыэюяәіөүұєї");
/** The signs that a text in these languages is set with; the second kind stands behind a word, or between spaces. */
const PUNCTUATION = new Set("«»“”„’–—…№\u00a0\u00ad");
const BEHIND_WORDS = new Set("»”’–—…");

type Letter = {
  isSign: boolean;
  isBehindWords: boolean;
  isCyrillic: boolean;
  isLatin: boolean;
  isCapital: boolean;
  isVowel: boolean;
};

function letterOf(sign: string): Letter {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(sign);
  const isLatin = /\p{Script=Latin}/u.test(sign);
  const small = sign.toLowerCase();
  const isSign = !isCyrillic && !isLatin && !/\p{ASCII}/u.test(sign) && !PUNCTUATION.has(sign);
  const isBehindWords = BEHIND_WORDS.has(sign);
  return { isCyrillic, isLatin, isCapital: sign !== small, isVowel: VOWELS.has(small), isSign, isBehindWords };
}

function weightOf(sign: string, { isCyrillic }: Letter): number {
  if (isCyrillic) return WEIGHTS.get(sign.toLowerCase()) ?? FOREIGN_LETTER;
  if (/\p{Cc}/u.test(sign)) return /[\t\n\r]/.test(sign) ? 0 : NO_TEXT;
  if (/\p{ASCII}/u.test(sign) || PUNCTUATION.has(sign)) return 0;
  return /[\p{Sm}\p{So}\uFFFD]/u.test(sign) && !/[°©®±×]/.test(sign) ? NO_TEXT : SIGN;
}

function weightOfPair(before: Letter, after: Letter): number {
  if (before.isCyrillic ? after.isLatin : before.isLatin && after.isCyrillic) return MIXED_WORD;
  if (after.isCyrillic && (before.isBehindWords || before.isSign)) return MISPLACED;
  if (before.isCyrillic && after.isSign) return MISPLACED;
  if (!before.isCyrillic || !after.isCyrillic) return 0;
  const sounds = before.isVowel === after.isVowel ? (after.isVowel ? -0.9 : -0.3) : 0.3;
  return sounds + (after.isCapital && !before.isCapital ? CAPITAL_INSIDE : 0);
}

/**
 * How plausible it is that a sign follows another one in a text in Kazakh or Russian, Latin words included: in natural
 * logarithms, 0 for what tells nothing. The sum over a text is negative where it was taken for another encoding.
 */
export function plausibilityOf(before: string, sign: string): number {
  const letter = letterOf(sign);
  return weightOf(sign, letter) + weightOfPair(letterOf(before), letter);
}
