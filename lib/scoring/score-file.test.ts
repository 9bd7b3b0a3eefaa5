import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { scoreFile } from "./score-file";

const SCALE = '0, 1, 2, 3, 4, "NA"';
const NS1 = ["a", "b", "c", "d", "e", "f", "z"].map((letter) => `"NS1-${letter}"`).join(", ");
const NS2 = ["a", "b", "c", "d", "e", "f", "n", "z"].map((letter) => `"NS2-${letter}"`).join(", ");

const scoreAnswers = (answers: unknown) => scoreFile(JSON.stringify({ answers }));

function outputOf(answers: unknown): unknown {
  const scored = scoreAnswers(answers);
  if (!scored.ok) throw new Error(scored.reason);
  return JSON.parse(scored.json);
}

function messageOf(text: string): string {
  const scored = scoreFile(text);
  if (scored.ok) throw new Error("not refused");
  return scored.reason;
}

describe("scoreFile", () => {
  it("prints principles, overall, scenarios and obstacles to four decimals", () => {
    expect(
      outputOf({
        "P4-B1": 3,
        "P4-B2": 2,
        "P4-B3": "NA",
        "P4-B4": 1,
        "P5-B1": "NA",
        "P5-B2": "NA",
        "P1-S1": "b",
        NS1: "NS1-a",
        NS2: ["NS2-a", "NS2-c"],
      }),
    ).toEqual({
      principles: {
        P1: { index: null, reason: "not-enough-answers", valid: 0 },
        P2: { index: null, reason: "not-enough-answers", valid: 0 },
        P3: { index: null, reason: "not-enough-answers", valid: 0 },
        P4: { index: 66.6667, level: "L3", band: [48.6466, 84.6867], valid: 3 },
        P5: { index: null, reason: "not-applicable", valid: 0 },
        P6: { index: null, reason: "not-enough-answers", valid: 0 },
        P7: { index: null, reason: "not-enough-answers", valid: 0 },
      },
      overall: null,
      scenarios: { score: null, answered: 1, hint: false },
      obstacles: 2,
    });
  });

  it("prints the overall index", () => {
    const answers = Object.fromEntries(instrument.behaviourItems.map((item) => [item.id, 2]));
    expect(outputOf(answers)).toMatchObject({
      overall: { index: 50, level: "L2", band: [43.1891, 56.8109], principles: 7 },
      obstacles: null,
    });
  });

  it("takes no answers at all, and a byte order mark", () => {
    expect(scoreAnswers({}).ok).toBe(true);
    expect(scoreFile('\uFEFF{"answers": {}}').ok).toBe(true);
    expect(scoreFile('{"submittedAt": null, "answers": {}, "result": {}}').ok).toBe(true);
  });

  it.each([
    ["", "the file is not valid JSON"],
    ["{", "the file is not valid JSON"],
    ["null", 'the file must hold an object with the key "answers", not null'],
    ["[]", 'the file must hold an object with the key "answers", not a list'],
    ["{}", 'answers: missing; the file must hold {"answers": {…}}'],
    ['{"answers": []}', "answers: a list is not an object of answers by item id"],
    ['{"answers": null}', "answers: null is not an object of answers by item id"],
    ['{"answers": {"__proto__": 1}}', "answers.__proto__: there is no such item"],
    ['{"answers": {"P1-B1": 1e999}}', `answers.P1-B1: Infinity is not one of ${SCALE}`],
  ])("refuses the file %j", (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ "P9-B1": 1 }, "answers.P9-B1: there is no such item"],
    [{ constructor: 1 }, "answers.constructor: there is no such item"],
    [{ "P1-B1": 7 }, `answers.P1-B1: 7 is not one of ${SCALE}`],
    [{ "P1-B1": -1 }, `answers.P1-B1: -1 is not one of ${SCALE}`],
    [{ "P1-B1": 1.5 }, `answers.P1-B1: 1.5 is not one of ${SCALE}`],
    [{ "P1-B1": "3" }, `answers.P1-B1: "3" is not one of ${SCALE}`],
    [{ "P1-B1": "na" }, `answers.P1-B1: "na" is not one of ${SCALE}`],
    [{ "P1-B1": null }, `answers.P1-B1: null is not one of ${SCALE}`],
    [{ "P1-B1": true }, `answers.P1-B1: true is not one of ${SCALE}`],
    [{ "P1-B1": [3] }, `answers.P1-B1: a list is not one of ${SCALE}`],
    [{ "P1-S1": "e" }, 'answers.P1-S1: "e" is not one of "a", "b", "c", "d"'],
    [{ "P1-S1": "NA" }, 'answers.P1-S1: "NA" is not one of "a", "b", "c", "d"'],
    [{ NS1: "NS2-a" }, `answers.NS1: "NS2-a" is not one of ${NS1}`],
    [{ NS1: ["NS1-a"] }, `answers.NS1: a list is not one of ${NS1}`],
    [{ NS2: "NS2-a" }, 'answers.NS2: "NS2-a" is not a list of options'],
    [{ NS2: {} }, "answers.NS2: an object is not a list of options"],
    [{ NS2: [] }, "answers.NS2: the list is empty; leave a skipped question out"],
    [{ NS2: ["NS2-a", "NS1-a"] }, `answers.NS2: "NS1-a" is not one of ${NS2}`],
    [{ NS2: [1] }, `answers.NS2: 1 is not one of ${NS2}`],
    [{ NS2: ["NS2-a", "NS2-a"] }, 'answers.NS2: "NS2-a" is named twice'],
    [{ NS2: ["NS2-a", "NS2-n"] }, 'answers.NS2: "NS2-n" excludes all other options'],
    [{ NS2: ["NS2-n", "NS2-z"] }, 'answers.NS2: "NS2-n" excludes all other options'],
    [{ "P1-B1": 3, "P1-B2": 8, "P1-B3": 9 }, `answers.P1-B2: 8 is not one of ${SCALE}`],
  ])("refuses the answers %j", (answers, message) => {
    expect(messageOf(JSON.stringify({ answers }))).toBe(message);
  });

  it.each([
    ["a long value", { "P1-B1": `first\nsecond${"x".repeat(1e5)}` }],
    ["a long id", { [`P1\r\n${"x".repeat(1e5)}`]: 3 }],
    ["a long list", { "P1-B1": Array.from({ length: 1e5 }, () => "x\n") }],
  ])("shortens %s to one line", (_name, answers) => {
    const message = messageOf(JSON.stringify({ answers }));
    expect(message.length).toBeLessThan(120);
    expect(message).not.toMatch(/[\r\n]/);
  });

  it("survives a deeply nested value", () => {
    const depth = 5000;
    const nested = `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(messageOf(`{"answers": {"P1-B1": ${nested}}}`)).toBe(`answers.P1-B1: a list is not one of ${SCALE}`);
  });
});
