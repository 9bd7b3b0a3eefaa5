import { describe, expect, it } from "vitest";
import { isSpoilt } from "./spoilt-text";
import { encodedIn, KAZAKH_NAMES, RUSSIAN_NAMES } from "./testing-names";

const NAMES = [...RUSSIAN_NAMES, ...KAZAKH_NAMES];
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a text that was spoilt before", () => {
  it.each(["windows-1251", "windows-1252", "ibm866", "koi8-u", "x-mac-cyrillic"])("as UTF-8 read in %s", (page) => {
    for (const name of NAMES) expect(isSpoilt(new TextDecoder(page).decode(utf8(name)))).toBe(true);
  });

  it.each([
    ["windows-1251", "windows-1252"],
    ["ibm866", "windows-1251"],
    ["ibm866", "windows-1252"],
    ["koi8-u", "windows-1251"],
  ] as const)("as %s read in %s", (was, page) => {
    for (const name of RUSSIAN_NAMES) {
      const bytes = encodedIn(was, name);
      if (bytes && name.length > 12) expect(isSpoilt(new TextDecoder(page).decode(bytes))).toBe(true);
    }
  });

  it.each(["РРІР°РЅРѕРІ", "Ð˜Ð²Ð°Ð½", "Ива\uFFFDов", "╨Ш╨▓╨░╨╜"])("as %s", (text) => {
    expect(isSpoilt(text)).toBe(true);
  });

  it("twice over", () => {
    const once = new TextDecoder("windows-1252").decode(utf8("Иванова Мария"));
    expect(isSpoilt(new TextDecoder("windows-1252").decode(utf8(once)))).toBe(true);
  });
});

it.each([
  ...NAMES,
  ...NAMES.map((name) => name.toUpperCase()),
  ...["ТІРІ", "Müller José", "Ångström", "Þórður", "李明", "Çağrı Öztürk", "Ёё", "Цой Юй", "КазМунайГаз", "O’Connor"],
  ...[
    "АлматыЭнергоСбыт",
    "Їжакевич Євген",
    "Ђорђевић",
    "ТОО «ҚазТрансОйл»",
    "50 % ± 2°",
    "Ÿ",
    "№ 1 © 2",
    "eGov",
    "ИП McDonald’s",
  ],
])("%s is as it should be", (text) => {
  expect(isSpoilt(text)).toBe(false);
});
