import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INSTRUMENT_VERSIONS, instrumentOf, newestInstrument } from "../instrument/catalogue";
import { LOCALES } from "../instrument/locales";
import { PRINCIPLE_IDS } from "../instrument/schema";
import type { Text } from "../instrument/text";
import names from "./statement-names.json" with { type: "json" };
import { plainText, withStatements } from "./statement-codes";
import { articleSections } from "./statements";
import { EXAMPLES, GLOSSARY } from "./texts";

const CODE = /\b(IN|NO|SG|UK|FI|KZ|CO)-\d+/g;

const PAPER = "measurement";

/** The statements that measurement.md §1.1 lists. */
const part = readFileSync(`docs/${PAPER}.md`, "utf8").replace(/^.*?### 1\.1 |### 1\.2 .*$/gs, "");
const measured = [...part.matchAll(/^\| ([A-Z]{2}-\d+) \|/gm)].map(([, id = ""]) => id);

describe("the statements of the article", () => {
  it("are those of measurement.md §1.1 in every version, and each has a name", () => {
    expect(measured.length).toBeGreaterThan(40);
    expect(Object.keys(names)).toEqual(measured);
    for (const version of INSTRUMENT_VERSIONS)
      expect(instrumentOf(version).sourceStatements.map(({ id }) => id)).toEqual(measured);
  });

  it("all stand on the page of the countries, once", () => {
    const shown = articleSections(newestInstrument(), "en").flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(shown.toSorted()).toEqual(measured.toSorted());
  });

  it.each(INSTRUMENT_VERSIONS)("stand for every code that version %s writes", (version) => {
    const instrument = instrumentOf(version);
    const written = JSON.stringify(instrument).match(CODE) ?? [];
    expect(new Set(written)).toEqual(new Set(measured));
    for (const { rationale } of instrument.sjtItems.flatMap(({ options }) => options))
      for (const locale of LOCALES)
        expect(plainText(withStatements(instrument, rationale[locale], locale))).not.toMatch(CODE);
  });
});

describe("a code in a text", () => {
  const instrument = newestInstrument();
  const parts = (text: string) => withStatements(instrument, text, "en");

  it("becomes the statement, with its id for the link", () => {
    expect(parts("Lets all be heard (NO-4).")).toEqual([
      "Lets all be heard (",
      { id: "NO-4", name: "Norway: public consultations" },
      ").",
    ]);
  });

  it("is set apart from the next one, and from a word that follows", () => {
    expect(plainText(parts("(SG-2, FI-3)"))).toBe("(Singapore: “government with you”; Finland: six values)");
    expect(plainText(parts("(FI-3 openness)"))).toBe("(Finland: six values, openness)");
  });

  it("stays where no statement has it, and a text without codes stays as it is", () => {
    expect(parts("See KZ-99.")).toEqual(["See ", "KZ-99", "."]);
    expect(parts("Informs the others.")).toEqual(["Informs the others."]);
  });
});

it("no two languages say the same, and Kazakh waits for a native reader", () => {
  const texts: readonly Text[] = [
    ...(Object.values(names) as Text[]),
    ...Object.values(EXAMPLES),
    ...GLOSSARY.map(({ meaning }) => meaning),
  ];
  for (const { kk, ru, en, needsReview } of texts) {
    expect(new Set([kk, ru, en]).size).toBe(3);
    expect(needsReview).toContain("kk");
  }
});

it("every principle has its own example", () => {
  expect(Object.keys(EXAMPLES)).toEqual([...PRINCIPLE_IDS]);
  expect(new Set(Object.values(EXAMPLES).map(({ ru }) => ru)).size).toBe(PRINCIPLE_IDS.length);
});
