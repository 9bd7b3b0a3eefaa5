/** KZ-1048 (STRK 1048-2002) is windows-1251 with the letters of Kazakh in these places. */
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

/**
 * Text of one byte a letter. The two code pages differ only where windows-1251 has Serbian, Ukrainian and Macedonian
 * letters and a few signs, which names in Kazakhstan do not have: reading KZ-1048 reads both.
 */
export function decodeSingleByte(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1251").decode(bytes);
  return Array.from(text, (letter, place) => KZ_1048[bytes[place] ?? 0] ?? letter).join("");
}
