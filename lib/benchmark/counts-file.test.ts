import { describe, expect, it } from "vitest";
import { readCounts } from "./counts-file";
import { nationalSurvey } from "./national-survey";

function messageOf(text: string): string {
  const counts = readCounts(nationalSurvey, text);
  if (counts.ok) throw new Error("not refused");
  return counts.reason;
}

describe("readCounts", () => {
  it("takes both questions and the obstacles; an absent option was named by nobody", () => {
    const text = '\uFEFF{"n1": 60, "NS1": {"a": 19}, "n2": 3, "NS2": {"a": 2, "n": 1}, "obstacleCounts": [0, 1, 1]}';
    expect(readCounts(nationalSurvey, text)).toEqual({
      ok: true,
      value: {
        NS1: { answered: 60, named: { "NS1-a": 19 } },
        NS2: { answered: 3, named: { "NS2-a": 2, "NS2-n": 1 } },
        obstacles: { n: 3, sum: 2, sumOfSquares: 2 },
      },
    });
  });

  it.each([
    ["", "the file is not valid JSON"],
    ["[]", "the file must hold an object with n1, NS1, n2, NS2, obstacleCounts, not a list"],
    ["{}", "the file holds no counts: it needs n1 with NS1, n2 with NS2, or obstacleCounts"],
    ['{"NS3": {}}', "NS3: there is no such field, only n1, NS1, n2, NS2, obstacleCounts"],
    ['{"__proto__": 1}', "__proto__: there is no such field, only n1, NS1, n2, NS2, obstacleCounts"],
    ['{"n1": 60}', "NS1: missing; n1 needs the counts by option"],
    ['{"NS2": {}}', "n2: missing; NS2 needs the number of people who answered it"],
    ['{"n1": 0, "NS1": {}}', "n1: 0 is not a whole number from 1 to 1000000"],
    ['{"n1": 1000001, "NS1": {}}', "n1: 1000001 is not a whole number from 1 to 1000000"],
    ['{"n1": "60", "NS1": {}}', 'n1: "60" is not a whole number from 1 to 1000000'],
    ['{"n1": null, "NS1": {}}', "n1: null is not a whole number from 1 to 1000000"],
    ['{"n1": 6, "NS1": []}', "NS1: a list is not an object of counts by option"],
    ['{"n1": 6, "NS1": {"g": 1}}', "NS1.g: there is no such option, only a, b, c, d, e, f"],
    ['{"n1": 6, "NS1": {"n": 1}}', "NS1.n: there is no such option, only a, b, c, d, e, f"],
    ['{"n2": 6, "NS2": {"z": 1}}', "NS2.z: there is no such option, only a, b, c, d, e, f, n"],
    ['{"n1": 6, "NS1": {"a": 1.5}}', "NS1.a: 1.5 is not a whole number from 0 to 6"],
    ['{"n1": 6, "NS1": {"a": -1}}', "NS1.a: -1 is not a whole number from 0 to 6"],
    ['{"n2": 6, "NS2": {"n": 7}}', "NS2.n: 7 is not a whole number from 0 to 6"],
    ['{"n2": 6, "NS2": {"n": true}}', "NS2.n: true is not a whole number from 0 to 6"],
    ['{"n1": 6, "NS1": {"a": 4, "b": 3}}', "NS1: the counts add up to 7, but only 6 people chose one option each (n1)"],
    ['{"obstacleCounts": 3}', "obstacleCounts: 3 is not a list of numbers"],
    ['{"obstacleCounts": [1, 7]}', "obstacleCounts[1]: 7 is not a whole number from 0 to 6"],
    ['{"obstacleCounts": [0.5, 1]}', "obstacleCounts[0]: 0.5 is not a whole number from 0 to 6"],
    ['{"obstacleCounts": [4]}', "obstacleCounts: 1 of the at least 2 people needed"],
    ['{"obstacleCounts": []}', "obstacleCounts: 0 of the at least 2 people needed"],
  ])("refuses %j", (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it("shortens a long key to one line", () => {
    expect(messageOf(JSON.stringify({ [`n\n${"x".repeat(1e5)}`]: 1 }))).toMatch(/^.{1,150}$/);
  });
});
