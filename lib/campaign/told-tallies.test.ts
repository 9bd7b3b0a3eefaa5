import { describe, expect, it } from "vitest";
import { shownPeople } from "../policy/shown-people";
import { toldTallies } from "./told-tallies";

const people = (did: number) => shownPeople([{ invited: 100, did }]);
const board = { invited: 100, groups: 1, started: people(60), answered: people(40) };
const campaign = { id: "c", minimumGroup: 10, board };
const tally = (kind: string, count: number, campaignId: string | null = "c") => ({ kind, count, campaignId });
const told = (...tallies: ReturnType<typeof tally>[]) =>
  toldTallies(tallies, [campaign])
    .filter(({ kind }) => tallies.some((each) => each.kind === kind))
    .map(({ kind, people: shown, isAtLeast }) => `${kind} ${isAtLeast ? "≥" : ""} ${String(shown)}`);

describe("what the log tells of responses", () => {
  it("is what the board tells, of those who began and submitted", () => {
    expect(told(tally("response-started", 99), tally("response-submitted", 77))).toEqual([
      "response-started  60",
      "response-submitted  40",
    ]);
  });

  it("is nothing below the board's minimum, and never more than the board", () => {
    expect(told(tally("response-deleted", 12))).toEqual([]);
    expect(told(tally("response-deleted", 13))).toEqual(["response-deleted ≥ 10"]);
    expect(told(tally("answers-saved", 900))).toEqual(["answers-saved ≥ 60"]);
    expect(toldTallies([tally("response-deleted", 14)], [{ ...campaign, minimumGroup: 12 }])).toHaveLength(2);
  });

  it("is nothing before the first count, and where nobody is in a group", () => {
    const tallies = [tally("response-submitted", 50), tally("answers-saved", 50)];
    const none = { invited: 0, groups: 0, started: people(0), answered: people(0) };
    for (const empty of [null, none])
      expect(toldTallies(tallies, [{ ...campaign, board: empty }]).filter(({ people: shown }) => shown > 0)).toEqual(
        [],
      );
    expect(toldTallies(tallies, [{ ...campaign, board: null }])).toEqual([]);
  });

  it("is rounded down outside campaigns too", () => {
    expect(told(tally("response-submitted", 12, null), tally("response-deleted", 19, null))).toEqual([
      "response-submitted  40",
      "response-deleted ≥ 15",
    ]);
  });
});
