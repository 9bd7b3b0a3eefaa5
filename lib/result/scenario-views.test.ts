import { expect, it } from "vitest";
import { INSTRUMENT_VERSIONS, instrumentOf } from "../instrument/catalogue";
import { LOCALES } from "../instrument/locales";
import { scenarioViews } from "./scenario-views";

const reasonsOf = (version: string, locale: (typeof LOCALES)[number]) =>
  scenarioViews(instrumentOf(version), {}, 1, locale).flatMap(({ options }) => options.map(({ reason }) => reason));

it.each(INSTRUMENT_VERSIONS)("no reason of %s has a code that nobody can look up", (version) => {
  for (const locale of LOCALES)
    expect(reasonsOf(version, locale).filter((reason) => /[A-Z]{2}-\d/.test(reason))).toEqual([]);
});

it("names the country or part of the article instead", () => {
  expect(reasonsOf("1.1.0", "en").join(" ")).toContain("(United Kingdom");
});
