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

  describe("uses the parameters in the file", () => {
    const answers = { "P1-B1": 3, "P1-B2": 3, "P1-B3": 3, "P2-B1": 2, "P2-B2": 2, "P2-B3": 2 };
    const bands = (beside: object) => {
      const scored = scoreFile(JSON.stringify({ answers, ...beside }));
      if (!scored.ok) return scored.reason;
      const { P1, P2 } = (JSON.parse(scored.json) as { principles: Record<"P1" | "P2", object> }).principles;
      return [P1, P2];
    };
    // E22: SEM 8.4949, so that the band is ± 13.9741.
    const own = { sd: 17.2378, reliability: 0.7571 };
    const narrow = { band: [61.0254, 88.9746] };

    it.each([
      ["under their own key", { parameters: own }],
      ["in the result of a download", { result: { parameters: { ...own, zBand: 1.645 } } }],
      ["of each principle", { parameters: { P1: { ...own, people: 250, reading: "level" } } }],
      ["of each principle, in a download", { result: { parameters: { P1: own } } }],
    ])("%s", (_name, beside) => {
      const [P1] = bands(beside);
      expect(P1).toMatchObject({ band: [expect.closeTo(narrow.band[0]!, 2), expect.closeTo(narrow.band[1]!, 2)] });
    });

    it("takes the planning values for a principle that has none, and where there are none", () => {
      const planned = { band: [31.9799, 68.0201] };
      expect(bands({ parameters: { P1: own } })[1]).toMatchObject(planned);
      expect(bands({})[1]).toMatchObject(planned);
      expect(bands({ result: null })[1]).toMatchObject(planned);
    });

    it("gives no index where the scale is too unreliable for one person", () => {
      const [P1] = bands({ parameters: { P1: { ...own, reading: "no-level" } } });
      expect(P1).toEqual({ index: null, reason: "unreliable", valid: 3 });
    });

    it.each<[object, string]>([
      [{ parameters: null }, "parameters: null is not an object of parameters"],
      [{ parameters: { sd: 17 } }, "parameters.reliability: missing; it is a number from 0 to 1"],
      [{ parameters: { sd: -1, reliability: 0.7 } }, "parameters.sd: -1; it is a number from 0 to 100"],
      [
        { result: { parameters: { sd: 17, reliability: "1" } } },
        'result.parameters.reliability: "1"; it is a number from 0 to 1',
      ],
      [{ parameters: { P1: 3 } }, 'parameters.P1: 3 is not an object with "sd" and "reliability"'],
      [
        { parameters: { P1: { ...own, reliability: 1.1 } } },
        "parameters.P1.reliability: 1.1; it is a number from 0 to 1",
      ],
      [{ parameters: { P8: own } }, "parameters.P8: there is no such principle"],
      [
        { parameters: { ...own, reading: "good" } },
        'parameters.reading: "good" is not one of "level", "level-with-warning", "no-level"',
      ],
    ])("refuses %j", (beside, message) => {
      expect(bands(beside)).toBe(message);
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
