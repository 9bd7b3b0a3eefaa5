import { expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { COUNTRIES } from "../knowledge/statements";
import { countryLens } from "./country-lens";

const lensOf = (answers: Parameters<typeof countryLens>[1]) => countryLens(instrument, answers, "en");
const statementOf = (id: string, answers: Parameters<typeof countryLens>[1] = {}) =>
  lensOf(answers)
    .countries.flatMap(({ statements }) => statements)
    .find((statement) => statement.id === id);

it("sets the answers in words beside each statement on which their questions rest", () => {
  const five = statementOf("SG-10", { "P5-B2": 3, "P5-B4": "NA", "P5-S1": "a" });
  const scenario = instrument.sjtItems.find(({ id }) => id === "P5-S1");
  expect(five?.questions.map(({ id, answer }) => [id, answer])).toEqual([
    ["P5-B2", ["Often"]],
    ["P5-B4", [instrument.scales[0]?.na.label.en]],
    ["P5-S1", [scenario?.options.find(({ id }) => id === "a")?.text.en]],
  ]);
  expect(statementOf("SG-10")?.questions.map(({ answer }) => answer)).toEqual([[], [], []]);
});

it("keeps a statement on which no question rests", () => {
  expect(statementOf("UK-1")).toMatchObject({ questions: [], text: expect.stringContaining("7,000") as string });
});

it("counts each question once for a country, and those that rest on no country", () => {
  const { countries, rest } = lensOf({});
  const cited = [...instrument.behaviourItems, ...instrument.sjtItems, ...instrument.nationalItems].map(
    ({ sources }) => sources,
  );
  const restingOn = (codes: RegExp) => cited.filter((sources) => sources.some((id) => codes.test(id))).length;
  expect(countries.map(({ id }) => id)).toEqual([...COUNTRIES]);
  expect(countries.map(({ questions }) => questions)).toEqual(
    [/^NO/, /^SG/, /^UK/, /^FI/, /^KZ/].map((codes) => restingOn(codes)),
  );
  expect(rest).toBe(cited.length - restingOn(/^(NO|SG|UK|FI|KZ)/));
  expect(rest).toBeGreaterThan(0);
});
