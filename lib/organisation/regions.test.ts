import { expect, test } from "vitest";
import { LOCALES } from "../instrument/locales";
import { findRegionCode, REGIONS } from "./regions";

test("every region is found by its code and its names, with and without what it is", () => {
  for (const { code, names } of REGIONS)
    for (const name of [code, ...LOCALES.map((locale) => names[locale])])
      expect([name, findRegionCode(name)]).toEqual([name, code]);
});

test.each([
  ["ВКО", "KZ-63"],
  ["шқо", "KZ-63"],
  ["ЗКО", "KZ-27"],
  ["СКО", "KZ-59"],
  ["Акмолинская", "KZ-11"],
  ["Карагандинская обл.", "KZ-35"],
  ["Абай", "KZ-10"],
  ["Жетісу", "KZ-33"],
  ["Қостанай", "KZ-39"],
  ["г. Алматы", "KZ-75"],
  // The city, as everybody means; the region of the same name says what it is.
  ["Алматы", "KZ-75"],
  ["Алматы облысы", "KZ-19"],
  ["область", undefined],
  ["Москва", undefined],
  ["", undefined],
])("%s is %s", (text, code) => {
  expect(findRegionCode(text)).toBe(code);
});
