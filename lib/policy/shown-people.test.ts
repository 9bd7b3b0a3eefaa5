import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostShown, shownOfClamped, shownPeople } from "./shown-people";

const groups = fc.array(
  fc
    .integer({ min: 13, max: 80 })
    .chain((invited) => fc.record({ invited: fc.constant(invited), did: fc.nat(invited) })),
  { minLength: 1, maxLength: 12 },
);
const sumOf = (of: readonly { invited: number; did: number }[], what: "invited" | "did") =>
  of.reduce((sum, group) => sum + group[what], 0);

describe("a number of people who did something", () => {
  test.each([
    [[{ invited: 20, did: 20 }], 15],
    [[{ invited: 20, did: 17 }], 15],
    [[{ invited: 13, did: 0 }], 0],
    [[], 0],
    // Three left open in each group before they are added: 10 + 10, not 26 - 3.
    [
      [
        { invited: 13, did: 13 },
        { invited: 13, did: 13 },
      ],
      20,
    ],
    [
      [
        { invited: 13, did: 0 },
        { invited: 13, did: 0 },
      ],
      5,
    ],
  ])("of %j is shown as %d", (of, shown) => {
    expect(shownPeople(of)).toBe(shown);
  });

  test("never tells all of a group from all but three, or nobody from three", () => {
    fc.assert(
      fc.property(groups, fc.nat(), (of, pick) => {
        const moved = (did: (invited: number) => number) =>
          shownPeople(of.map((group, i) => (i === pick % of.length ? { ...group, did: did(group.invited) } : group)));
        expect(moved((invited) => invited)).toBe(moved((invited) => invited - 3));
        expect(moved(() => 0)).toBe(moved(() => 3));
      }),
    );
  });

  test("is a multiple of 5, and leaves three open in every group together", () => {
    fc.assert(
      fc.property(groups, (of) => {
        const shown = shownPeople(of);
        expect(shown % 5).toBe(0);
        expect(shown).toBeLessThanOrEqual(mostShown(sumOf(of, "invited"), of.length));
        expect(shown).toBeLessThanOrEqual(sumOf(of, "invited") - 3 * of.length);
      }),
    );
  });

  test("stays the same when it is kept, and read as the count of all the groups", () => {
    fc.assert(
      fc.property(groups, (of) => {
        const shown = shownPeople(of);
        expect(shownPeople([{ invited: sumOf(of, "invited"), did: shown }])).toBe(shown);
      }),
    );
  });
});

describe("of a sum over groups in which three are left open already", () => {
  test.each([
    [17, null, 15],
    [4, null, 0],
    [34, shownPeople([{ invited: 40, did: 33 }]), 30],
    // A release never covers more than took part.
    [36, shownPeople([{ invited: 40, did: 24 }]), 20],
  ])("%d, where %s took part, is shown as %d", (people, tookPart, shown) => {
    expect(shownOfClamped(people, tookPart)).toBe(shown);
  });
});
