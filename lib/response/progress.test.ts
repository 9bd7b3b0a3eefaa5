import { describe, expect, it } from "vitest";
import { steps } from "../instrument/testing-instrument";
import { minutesLeft, pageProgress, questionAt } from "./progress";

describe("the progress", () => {
  it("counts questions, not pages", () => {
    const at = (id: string) => {
      const { first, last, total } = pageProgress(steps, id);
      return [first, last, total];
    };
    expect(at("survey")).toEqual([1, 2, 37]);
    expect(at("items-1")).toEqual([3, 9, 37]);
    expect(at("items-4")).toEqual([24, 30, 37]);
    expect(at("scenario-1")).toEqual([31, 31, 37]);
    expect(at("scenario-7")).toEqual([37, 37, 37]);
  });

  it.each([
    [[], 3],
    [[false, false], 3],
    [[true], 4],
    // What was skipped is behind one.
    [[true, false, true], 6],
    [[true, true, true, true, true, true, true], 9],
  ])("on the first page of statements with answers %j is at question %i", (answered, question) => {
    expect(questionAt(pageProgress(steps, "items-1"), answered)).toBe(question);
  });

  it.each([
    ["survey", 1, 14],
    ["items-1", 3, 13],
    ["items-4", 30, 6],
    ["scenario-6", 36, 2],
    ["scenario-7", 37, 1],
  ])("on %s at question %i has %i minutes left", (id, question, minutes) => {
    expect(minutesLeft(pageProgress(steps, id), question)).toBe(minutes);
  });

  it("never has more time left at a later question", () => {
    const all = steps.flatMap(({ id, itemIds }) => {
      const page = pageProgress(steps, id);
      return itemIds.map((_, index) => minutesLeft(page, page.first + index));
    });
    expect(all).toEqual([...all].sort((one, other) => other - one));
  });

  it("is asked of pages of the questionnaire only", () => {
    expect(() => pageProgress(steps, "items-9")).toThrow("items-9");
  });
});
