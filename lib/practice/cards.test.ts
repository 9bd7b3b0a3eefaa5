import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { LOCALES } from "../instrument/locales";
import { PRINCIPLE_IDS } from "../instrument/schema";
import type { Text } from "../instrument/text";
import data from "./cards.json";
import { cardOf, cardsSchema, EXERCISES_OF_CARD } from "./cards";
import { NOTE_FIELDS } from "./practice-form";

const cards = PRINCIPLE_IDS.map(cardOf);

const textsOf = ({ title, exercises, checklist }: (typeof cards)[number]): Text[] => [
  ...[title, checklist.title, checklist.note],
  ...exercises.flatMap((exercise) => [exercise.title, exercise.text]),
  ...checklist.items.map(({ text }) => text),
];

describe("the practice cards", () => {
  it("are one for each principle, each with a field for every exercise", () => {
    expect(data.cards.map(({ principleId }) => principleId)).toEqual([...PRINCIPLE_IDS]);
    expect(NOTE_FIELDS).toHaveLength(EXERCISES_OF_CARD);
  });

  it("have no two equal texts, neither between languages nor between cards", () => {
    const all = cards.flatMap(textsOf).flatMap((text) => LOCALES.map((locale) => text[locale]));
    const folded = all.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    );
    const doubled = all.filter((_, place) => folded.indexOf(folded[place] ?? "") !== place);
    expect(all.length).toBeGreaterThan(300);
    expect(doubled).toEqual([]);
  });

  it("are written in the letters of their language", () => {
    for (const text of cards.flatMap(textsOf)) {
      expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u);
      for (const locale of ["kk", "ru"] as const) expect(text[locale]).toMatch(/\p{Script=Cyrillic}/u);
      expect(text.ru).not.toMatch(/[әғқңөұүһі]/iu);
    }
  });

  it("have items with ids of their own", () => {
    const ids = cards.flatMap(({ checklist }) => checklist.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { principleId, checklist } of cards)
      for (const { id } of checklist.items) expect(id).toMatch(new RegExp(`^${principleId}-`));
  });

  it("rest on statements of the article that there are", () => {
    const known = instrument.sourceStatements.map(({ id }) => id);
    for (const { principleId, sources } of cards) {
      expect(sources.length, principleId).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining([...sources]));
    }
  });

  it("bring each list of the article whole", () => {
    const itemsOf = (id: "P3" | "P5") =>
      cardOf(id).checklist.items.map(({ text }) => text.en.split(":")[0]?.toLowerCase());
    const five = ["user focus", "usability", "multilingualism", "accessibility", "inclusiveness"];
    expect(itemsOf("P5")).toEqual(five);
    const six = [
      "openness",
      "reliability",
      "impartiality",
      "understandability",
      "interactivity",
      "service orientation",
    ];
    expect(itemsOf("P3")).toEqual(six);
  });

  it("say that the Kazakh waits for a native reader, and are refused without a language", () => {
    expect(data.languages.kk).toBe("needs-native-review");
    const [first, ...rest] = data.cards;
    const without = { ...first, title: { en: "x", ru: "х" } };
    expect(cardsSchema.safeParse({ ...data, cards: [without, ...rest] }).success).toBe(false);
  });
});
