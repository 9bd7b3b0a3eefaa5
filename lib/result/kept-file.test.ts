import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { PLANNING_VALUES } from "../policy/statistics";
import { historyOf, type PastResponse } from "./history";
import { type KeptFileError, readKeptFile } from "./kept-file";

const NOW = { submittedAt: new Date("2026-11-30T05:00:00.000Z") };
const EARLIER = "2026-03-01T05:00:00.000Z";
const answers = Object.fromEntries(instrument.behaviourItems.map(({ id }) => [id, 2]));
/** As the download writes it, for what is looked at here. */
const file = { instrumentVersion: "1.0.0", submittedAt: EARLIER, answers, result: { parameters: PLANNING_VALUES } };

describe("readKeptFile", () => {
  it("takes the JSON file of an earlier result, which compares as if it were stored", () => {
    const kept = readKeptFile(JSON.stringify(file), NOW) as PastResponse;
    expect(kept).toEqual({ instrument, answers, parameters: PLANNING_VALUES, submittedAt: new Date(EARLIER) });
    const history = historyOf([{ ...kept, ...NOW }, kept]);
    expect(history?.rows.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 8 }, () => "within-error"));
  });

  it.each<[string, string, KeptFileError]>([
    ["no file", "", "none"],
    ["a picture", "\u0089PNG\r\n", "other-file"],
    ["another JSON file", '{"name":"x"}', "other-file"],
    ["a list", "[]", "other-file"],
    ["an answer that there is not", JSON.stringify({ ...file, answers: { "P1-B1": 9 } }), "other-file"],
    ["another questionnaire", JSON.stringify({ ...file, instrumentVersion: "9.9.9" }), "other-file"],
    [
      "a standard deviation that no index has",
      JSON.stringify({ ...file, parameters: { sd: -1, reliability: 2 } }),
      "other-file",
    ],
    ["answers that were not submitted", JSON.stringify({ ...file, submittedAt: null }), "unsubmitted"],
    ["a time that is none", JSON.stringify({ ...file, submittedAt: "yesterday" }), "unsubmitted"],
    ["the result itself", JSON.stringify({ ...file, submittedAt: NOW.submittedAt }), "same"],
  ])("refuses %s", (_name, text, error) => {
    expect(readKeptFile(text, NOW)).toBe(error);
  });
});
