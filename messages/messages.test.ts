import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { doubledKey } from "../lib/json-file/doubled-key";
import { listTexts } from "../lib/text/testing-texts";
import en from "./en.json";
import errors from "./error.json";
import kk from "./kk.json";
import ru from "./ru.json";

/** The names that a text takes values for. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ""))].sort();
}

const english = new Map(listTexts(en));
const WITHOUT_CYRILLIC = new Set(["counts.people", "result.quoted", "result.levels.name"]);

it.each(["kk", "ru", "en"])("no key stands twice in the messages in %s", (locale) => {
  // The last of them would count, without a word.
  expect(doubledKey(readFileSync(`messages/${locale}.json`, "utf8"))).toBeUndefined();
});

describe.each([
  ["kk", listTexts(kk)],
  ["ru", listTexts(ru)],
] as const)("the messages in %s", (_locale, entries) => {
  it("have the same keys as the English ones", () => {
    expect(entries.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  });

  it("take the same values", () => {
    for (const [path, text] of entries) {
      const plural = /^(one|two|few|many|other|zero)$/;
      const names = (message: string) => placeholders(message).filter((name) => !plural.test(name));
      expect([path, names(text)]).toEqual([path, names(english.get(path) ?? "")]);
    }
  });

  it("are written in Cyrillic", () => {
    for (const [path, text] of entries)
      if (!WITHOUT_CYRILLIC.has(path)) expect([path, text]).toEqual([path, expect.stringMatching(/[а-яё]/i)]);
  });
});

describe.each([
  ["en", en],
  ["ru", ru],
  ["kk", kk],
] as const)("the messages in %s", (locale, messages) => {
  it("are well-formed and take values", () => {
    const onError = (error: Error) => {
      throw error;
    };
    const t = createTranslator({ locale, messages: messages as never, onError }) as unknown as (
      key: string,
      values: object,
    ) => string;
    for (const [path, text] of listTexts(messages)) {
      const values = Object.fromEntries(placeholders(text).map((name) => [name, 3]));
      expect(t(path, values)).not.toBe("");
    }
  });
});

it("the error page has the same texts in all languages", () => {
  expect(Object.keys(errors.kk)).toEqual(Object.keys(errors.en));
  expect(Object.keys(errors.ru)).toEqual(Object.keys(errors.en));
});
