import { expect, test } from "vitest";
import { CODE_PAGES, decodeCodePage, lettersOf } from "./code-pages";

/** Every letter of Kazakh that Russian does not have, in both cases, as STRK 1048-2002 has them. */
const KAZAKH = [0xa3, 0xbc, 0xaa, 0xba, 0x8d, 0x9d, 0xbd, 0xbe, 0xa5, 0xb4, 0xa1, 0xa2, 0xaf, 0xbf, 0x8e, 0x9e];

test("KZ-1048 has all letters of Kazakh", () => {
  expect(decodeCodePage("kz-1048", Uint8Array.from([...KAZAKH, 0xb2, 0xb3]))).toBe("ӘәҒғҚқҢңӨөҰұҮүҺһІі");
});

test.each(CODE_PAGES)("%s gives one letter for each byte", (page) => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(decodeCodePage(page, bytes)).toBe(lettersOf(page).join(""));
  expect(lettersOf(page)).toHaveLength(256);
});
