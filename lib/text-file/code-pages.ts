/** Code pages of one byte a letter in which Cyrillic text occurs, by their names for `TextDecoder`. */
const DECODER_PAGES = ["windows-1251", "ibm866", "koi8-u", "iso-8859-5", "x-mac-cyrillic"] as const;

/**
 * With KZ-1048 (STRK 1048-2002), which no `TextDecoder` knows. KOI8-U is KOI8-R with the letters of Ukrainian in place
 * of some lines of boxes.
 */
export const CODE_PAGES = ["kz-1048", ...DECODER_PAGES] as const;
export type CodePage = (typeof CODE_PAGES)[number];

/** KZ-1048 is windows-1251 with the letters of Kazakh in these places. */
const KZ_1048: Readonly<Record<number, string>> = {
  0x8d: "Қ",
  0x8e: "Һ",
  0x9d: "қ",
  0x9e: "һ",
  0xa1: "Ұ",
  0xa2: "ұ",
  0xa3: "Ә",
  0xa5: "Ө",
  0xaa: "Ғ",
  0xaf: "Ү",
  0xb4: "ө",
  0xba: "ғ",
  0xbc: "ә",
  0xbd: "Ң",
  0xbe: "ң",
  0xbf: "ү",
};

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

function lettersIn(page: CodePage): readonly string[] {
  const letters = Array.from(new TextDecoder(page === "kz-1048" ? "windows-1251" : page).decode(BYTES));
  return page === "kz-1048" ? letters.map((letter, byte) => KZ_1048[byte] ?? letter) : letters;
}

const tables = new Map<CodePage, readonly string[]>();

/** What each of the 256 bytes stands for. */
export function lettersOf(page: CodePage): readonly string[] {
  const known = tables.get(page);
  if (known) return known;
  const letters = lettersIn(page);
  tables.set(page, letters);
  return letters;
}

const WINDOWS_1251 = lettersOf("windows-1251");
const KZ_INSTEAD = new Map(Object.entries(KZ_1048).map(([byte, letter]) => [WINDOWS_1251[Number(byte)], letter]));
const REPLACED = new RegExp(`[${[...KZ_INSTEAD.keys()].join("")}]`, "gu");

/** Text of one byte a letter. */
export function decodeCodePage(page: CodePage, bytes: Uint8Array): string {
  if (page !== "kz-1048") return new TextDecoder(page).decode(bytes);
  const text = new TextDecoder("windows-1251").decode(bytes);
  return text.replace(REPLACED, (letter) => KZ_INSTEAD.get(letter) ?? letter);
}
