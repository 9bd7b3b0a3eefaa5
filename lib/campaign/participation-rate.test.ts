import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownPeople } from "../policy/shown-people";
import worked from "../scoring/worked-examples.json";
import { isUnderHalf, participationOf, participationRate } from "./participation-rate";

const shownOf = (groups: readonly { invited: number; answered: number }[]) => ({
  invited: groups.reduce((sum, { invited }) => sum + invited, 0),
  groups: groups.length,
  answered: shownPeople(groups.map(({ invited, answered }) => ({ invited, did: answered }))),
});

describe("participation", () => {
  test.each(worked.E25_participation.cases)("worked example E25: $groups", (example) => {
    const shown = shownOf(example.groups);
    expect(shown).toMatchObject({ invited: example.invited, answered: example.shown });
    const rate = participationRate(shown);
    // Its words are those of the English texts: messages/people-counts.test.ts.
    expect(typeof rate).toBe(typeof example.participation);
    if (typeof rate === "number") expect(rate).toBe(example.participation);
    expect(participationOf(shown)).toEqual({ invited: shown.invited, answered: shown.answered, rate });
  });

  test.each([
    [{ invited: 60, answered: 60 }, 95],
    [{ invited: 60, answered: 0 }, 5],
    [{ invited: 60, answered: 30 }, 55],
    [{ invited: 50, answered: 20 }, 45],
    [{ invited: 49, answered: 20 }, "third-to-two-thirds"],
    [{ invited: 49, answered: 10 }, "under-third"],
    [{ invited: 49, answered: 46 }, "over-two-thirds"],
  ])("of %j is %s", (group, rate) => {
    expect(participationRate(shownOf([group]))).toBe(rate);
  });

  const groups = fc.array(
    fc.integer({ min: 13, max: 70 }).map((invited) => ({ invited, answered: invited })),
    { minLength: 1, maxLength: 5 },
  );

  test("is the same for everybody as for all but three of each group: it adds nothing to the shown count", () => {
    fc.assert(
      fc.property(groups, (full) => {
        const allBut = full.map(({ invited }) => ({ invited, answered: invited - 3 }));
        expect(participationRate(shownOf(full))).toBe(participationRate(shownOf(allBut)));
      }),
    );
  });

  test.each([
    ["under-third", true],
    ["third-to-two-thirds", false],
    ["over-two-thirds", false],
    [45, true],
    [50, false],
  ] as const)("%s says that fewer than half took part: %s", (rate, isUnder) => {
    expect(isUnderHalf(rate)).toBe(isUnder);
  });
});
