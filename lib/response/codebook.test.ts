import { describe, expect, it } from "vitest";
import { INSTRUMENT_VERSIONS, instrumentOf } from "../instrument/catalogue";
import { LOCALES } from "../instrument/locales";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { answerRules, fieldRule } from "./answers";
import { codebook } from "./codebook";

const words = (key: string) => key;

describe.each(INSTRUMENT_VERSIONS)("the codebook of version %s", (version) => {
  const instrument = instrumentOf(version);

  it.each(LOCALES)("explains every question with each of its values, in %s", (locale) => {
    const rows = codebook(instrument, words, locale);
    for (const [id, rule] of answerRules(instrument)) {
      const [, wording, values] = rows.find(([each]) => each === id) ?? [];
      expect(wording).not.toBe("");
      const told = values?.split("; ").map((value) => value.split(" = ")[0]);
      for (const option of fieldRule(id, rule).options) expect(told, id).toContain(option);
    }
  });

  it("says which statements are reversed", () => {
    const rows = codebook(instrument, words, "en");
    const reversed = rows.filter(([, , , note]) => note === "codebook.notes.reversed").map(([id]) => id);
    const expected = instrument.behaviourItems.filter(({ reverse }) => reverse).map(({ id }) => id);
    expect(new Set(reversed)).toEqual(new Set(expected));
  });

  it("explains every result, and each id once", () => {
    const ids = codebook(instrument, words, "en").map(([id]) => id);
    for (const id of [...PRINCIPLE_IDS, "overall", "scenarios"]) expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
