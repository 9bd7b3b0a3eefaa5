import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { SUBJECTS } from "../lib/form/testing-forms";
import { listTexts, type Texts, textsAt } from "../lib/text/testing-texts";
import en from "./en.json";
import kk from "./kk.json";
import ru from "./ru.json";

const messagesAt = (messages: Texts, namespace: string) => Object.fromEntries(listTexts(textsAt(messages, namespace)));

const namesIn = (message: string) => [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? "");

describe.each([
  ["kk", kk],
  ["ru", ru],
  ["en", en],
] as const)("in %s", (locale, messages) => {
  test.each(SUBJECTS)("$namespace has a message for each code, and no other", ({ namespace, heading, forms }) => {
    const codes = Object.values(forms).flatMap(([{ errors }]) => Object.keys(errors));
    expect(Object.keys(messagesAt(messages, namespace)).sort()).toEqual([...new Set([...codes, heading])].sort());
  });

  test.each(SUBJECTS)("$namespace says each code with its facts and limits", ({ namespace, limits, forms }) => {
    const onError = (error: Error) => {
      throw error;
    };
    const at = messagesAt(messages, namespace);
    const t = createTranslator({ locale, messages: at as never, onError }) as unknown as (
      key: string,
      values: object,
    ) => string;
    for (const [{ errors }] of Object.values(forms))
      for (const [code, facts] of Object.entries(errors)) {
        const values = { ...limits, ...Object.fromEntries(facts.map((name) => [name, `<${name}>`])) };
        const text = t(code, values);
        for (const name of facts) expect(text).toContain(`<${name}>`);
        for (const name of namesIn(at[code] ?? "")) expect(Object.keys(values)).toContain(name);
      }
  });
});
