import { expect, test } from "vitest";
import { nationalShare } from "../benchmark/national-share";
import { nationalSurvey } from "../benchmark/national-survey";
import { instrument } from "../instrument/testing-instrument";
import { intervalText } from "../text/share-text";
import { words } from "../text/testing-words";
import { surveyViews } from "./survey-views";

test("a respondent reads the same interval of a national share as a reviewer", () => {
  const rows = surveyViews(instrument, nationalSurvey, words, {}, null, "en").flatMap((view) => view.rows);
  expect(rows).toHaveLength(13);
  for (const { id, interval } of rows) {
    const { low, high } = nationalShare(nationalSurvey, id);
    expect([id, intervalText(...interval, "en")]).toEqual([id, intervalText(low, high, "en")]);
  }
});
