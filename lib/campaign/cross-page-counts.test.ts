import { describe, expect, test } from "vitest";
import { shownOfClamped, shownPeople } from "../policy/shown-people";
import { toldTallies } from "./told-tallies";

/**
 * Several pages tell of the same people: the board of the running campaign, the release, the log, the reminders. Each
 * may be vague by itself, and all of them together exact (architecture.md, "What is shown").
 */

/** What somebody reads who sees every page, of one group of 20 of whom so many answered. */
type Pages = Readonly<Record<string, number>>;

const INVITED = 20;
const nearest5 = (people: number) => Math.round(people / 5) * 5;

/** As it was before: each place rounds by itself, and only the board leaves three open. */
const before = (answered: number): Pages => ({
  board: nearest5(Math.min(answered, INVITED - 3)),
  release: nearest5(answered),
  log: nearest5(answered),
  reminded: nearest5(INVITED - answered),
});

const leftOpen = (answered: number) => Math.min(Math.max(answered, 3), INVITED - 3);

function now(answered: number): Pages {
  const board = shownPeople([{ invited: INVITED, did: answered }]);
  const total = { invited: INVITED, groups: 1, started: board, answered: board };
  const tallies = ["response-submitted", "answers-saved", "response-claimed"].map((kind) => ({
    ...{ kind, campaignId: "c", count: kind === "answers-saved" ? 40 * answered : answered },
  }));
  const told = toldTallies(tallies, [{ id: "c", minimumGroup: 10, board: total }]);
  return {
    board,
    release: shownOfClamped(leftOpen(answered), board),
    ...Object.fromEntries(told.map(({ kind, people }) => [kind, people])),
    reminded: shownPeople([{ invited: INVITED, did: INVITED - answered }]),
  };
}

const everyCount = Array.from({ length: INVITED + 1 }, (_, answered) => answered);

/** The numbers of answers that are possible for whoever has read these pages. */
const possible = (of: (answered: number) => Pages, seen: Pages) =>
  everyCount.filter((answered) => JSON.stringify(of(answered)) === JSON.stringify(seen));

describe("whoever reads every page of a group of 20", () => {
  test("knew that all but two had answered, by the old rule", () => {
    expect(before(20)).toEqual({ board: 15, release: 20, log: 20, reminded: 0 });
    // The board left three open; beside the release, the log and the reminders it did not.
    expect(possible(before, before(20))).toEqual([18, 19, 20]);
    expect(possible(before, before(0))).toEqual([0, 1, 2]);
  });

  test("reads the same of all answers and of 17, and the same of none and of three", () => {
    expect(possible(now, now(20))).toEqual([16, 17, 18, 19, 20]);
    expect(possible(now, now(0))).toEqual([0, 1, 2, 3, 4]);
    expect(now(20)).toMatchObject({ board: 15, release: 15, "response-submitted": 15, "response-claimed": 15 });
  });
});

describe("a table with larger groups", () => {
  // Two units of which everybody answered and one with few: groups of their own on the board, one group in the release.
  const board = (answered: readonly number[]) => answered.map((did) => shownPeople([{ invited: 13, did }]));
  const took = (answered: readonly number[]) => shownPeople(answered.map((did) => ({ invited: 13, did })));
  const inRelease = (answered: readonly number[]) =>
    Math.min(
      answered.reduce((sum, each) => sum + each, 0),
      3 * 13 - 3,
    );
  const tables = everyCount
    .slice(0, 14)
    .flatMap((a) => everyCount.slice(0, 14).flatMap((b) => everyCount.slice(0, 14).map((c) => [a, b, c] as const)));
  const seen = [13, 13, 4] as const;
  const alike = (release: (answered: readonly number[]) => number) =>
    tables.filter(
      (each) => `${String(board(each))} ${String(release(each))}` === `${String(board(seen))} ${String(release(seen))}`,
    );

  test("proved that everybody in both units had answered, where its own number was shown", () => {
    expect(alike((answered) => shownOfClamped(inRelease(answered)))).toEqual([[13, 13, 4]]);
  });

  test("never seems to cover more people than took part, and adds nothing to the board", () => {
    const shown = (answered: readonly number[]) => shownOfClamped(inRelease(answered), took(answered));
    for (const each of tables) expect(shown(each)).toBeLessThanOrEqual(took(each));
    const open = alike(shown);
    expect(open.some(([a]) => a < 13)).toBe(true);
    expect(open.some(([, b]) => b < 13)).toBe(true);
    expect(new Set(open.map(([, , c]) => c)).size).toBeGreaterThan(3);
  });
});
