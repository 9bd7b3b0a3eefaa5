import { participationOf } from "@/lib/campaign/participation-rate";
import { LEFT_OPEN, PEOPLE_STEP, SMALLEST_GROUPS } from "@/lib/policy/privacy";
import { type CountedGroup, leaveOpen, shownOfClamped, shownPeople } from "@/lib/policy/shown-people";
import { smallestGroups } from "@/lib/release/figures";
import { drawAnswers, published, randomFrom, submittedRow } from "@/lib/release/testing-campaign";

/** What can be worked out of who took part, and of an import beside somebody's own answers. */

/**
 * Knows that a unit with so many invited is a group of its own, or that it is none: between which numbers of people who
 * answered can it be? By the rules of today a group needs 10 people and 13 invited, by those of 0.1.0 ten people.
 */
export function minimalGroups(): { before: string[]; today: string[] } {
  const certain = (isGroup: (answered: number, invited: number) => boolean) =>
    Array.from({ length: 51 }, (_, i) => i + 10).flatMap((invited) =>
      [true, false].flatMap((is) => {
        const possible = Array.from({ length: invited + 1 }, (__, answered) => answered).filter(
          (answered) => isGroup(answered, invited) === is,
        );
        const [least, most] = [possible.at(0), possible.at(-1)];
        if (least === undefined || most === undefined) return [];
        return least === invited || most === 0 ? [`${invited} invited`] : [];
      }),
    );
  const { index } = SMALLEST_GROUPS;
  return {
    before: certain((answered) => answered >= index),
    today: certain((answered, invited) => answered >= index && invited >= index + LEFT_OPEN),
  };
}

/**
 * Puts everything side by side that tells how many took part in a group of 13 to 60: in how many of the states is it
 * certain that all did, or that nobody did?
 */
export function crossPageCounts(): { before: number; today: number } {
  const nearest5 = (people: number) => PEOPLE_STEP * Math.round(people / PEOPLE_STEP);
  // The board, the release and the log of 0.1.0 each had their own rounding.
  const before: ShowCount = ({ invited, did }) =>
    [nearest5(Math.max(0, Math.min(did, invited - LEFT_OPEN))), nearest5(did), did].join();
  const today: ShowCount = (group) => {
    const answered = shownPeople([group]);
    const release = shownOfClamped(leaveOpen(group));
    return JSON.stringify([participationOf({ invited: group.invited, groups: 1, answered }), release]);
  };
  return { before: certainStates(before), today: certainStates(today) };
}

type ShowCount = (group: CountedGroup) => string;

function certainStates(show: ShowCount): number {
  const invitedNumbers = Array.from({ length: 48 }, (_, i) => i + 13);
  return invitedNumbers.flatMap((invited) => {
    const states = Array.from({ length: invited + 1 }, (_, did) => show({ invited, did }));
    return [0, invited].filter((did) => states.filter((state) => state === states[did]).length === 1);
  }).length;
}

/** Brings nine invented rows in one file, beside one genuine row in another: how many groups are published? */
export function importBesideGenuineRow(): { before: number; today: number } {
  const random = randomFrom(9);
  const shape = { units: 1, most: 0, skipped: 0, notApplicable: 0, imported: 0, careless: 0, mixed: 0, alike: 0 };
  const rows = Array.from({ length: 10 }, () => drawAnswers(random, shape));
  const groupsWith = (originOf: (place: number) => string) =>
    published(
      {
        units: [{ id: "u", parentId: null }],
        rows: rows.map((answers, i) => submittedRow(answers, { unitId: "u", origin: originOf(i), seconds: null })),
      },
      // By the rules of 0.1.0 ten rows of one origin were enough.
      { ...SMALLEST_GROUPS, index: SMALLEST_GROUPS.index - LEFT_OPEN },
    ).groups.length;
  return { before: groupsWith(() => "imported"), today: groupsWith((i) => (i < 9 ? "import-a" : "import-b")) };
}

/**
 * Small units side by side, some of them joined under a name: in how many of 100 cases does the difference of two shown
 * sums speak of fewer people than a group? Before: a sum of the units named, shown beside the unit above. Today: a
 * reporting group, which takes part in the walk.
 */
export function joinedUnits(): { before: number; today: number } {
  const random = randomFrom(11);
  const k = SMALLEST_GROUPS.index;
  const shape = { units: 1, most: 0, skipped: 0, notApplicable: 0, imported: 0, careless: 0, mixed: 0, alike: 0 };
  const isFew = (people: number) => people > 0 && people < k;
  const cases = Array.from({ length: 100 }, () => {
    const sizes = Array.from({ length: 5 }, () => 2 + Math.floor(6 * random()));
    const rows = sizes.flatMap((size, i) =>
      Array.from({ length: size }, () => submittedRow(drawAnswers(random, shape), { unitId: `u${String(i)}` })),
    );
    const joined = ["u0", "u1", "u2"];
    const units = [
      { id: "top", parentId: null },
      { id: "g", parentId: "top", isReportingGroup: true },
      ...sizes.map((_, i) => ({ id: `u${String(i)}`, parentId: joined.includes(`u${String(i)}`) ? "g" : "top" })),
    ];
    const named = rows.filter(({ unitId }) => joined.includes(unitId)).length;
    const { groups } = published({ units, rows }, smallestGroups(k));
    const shown = groups.filter(({ table }) => table === "index").map(({ people }) => people);
    return {
      before: named >= k && rows.length >= k && isFew(rows.length - named),
      // Sums over whole groups: whatever is taken from whatever else, whole groups are left.
      today: shown.some(isFew),
    };
  });
  return {
    before: cases.filter(({ before }) => before).length,
    today: cases.filter(({ today }) => today).length,
  };
}

/**
 * Puts how many were reminded by mail beside the board, in groups of 13 to 30 of whom some have codes on paper: in how
 * many of the groups can it be certain that all of these have answered, or none? Before: of the whole group. Today it is
 * told of groups without codes alone.
 */
export function remindedBesideBoard(): { before: number; today: number; groups: number } {
  const groups = Array.from({ length: 18 }, (_, i) => i + 13).flatMap((invited) =>
    Array.from({ length: invited - 1 }, (_, i) => ({ invited, onPaper: i + 1 })),
  );
  const certain = (show: (group: CountedGroup, reminded: number) => string) =>
    groups.filter(({ invited, onPaper }) => isPaperCertain(invited - onPaper, onPaper, show)).length;
  return {
    before: certain((group, reminded) =>
      JSON.stringify([shownPeople([group]), shownPeople([{ ...group, did: reminded }])]),
    ),
    today: certain((group) => JSON.stringify([shownPeople([group])])),
    groups: groups.length,
  };
}

/** Whether something that is shown fits only states in which everybody on paper has answered, or nobody. */
function isPaperCertain(
  byMail: number,
  onPaper: number,
  show: (group: CountedGroup, reminded: number) => string,
): boolean {
  const answeredOnPaper = new Map<string, Set<number>>();
  for (let mail = 0; mail <= byMail; mail += 1)
    for (let paper = 0; paper <= onPaper; paper += 1) {
      const shown = show({ invited: byMail + onPaper, did: mail + paper }, byMail - mail);
      answeredOnPaper.set(shown, (answeredOnPaper.get(shown) ?? new Set()).add(paper));
    }
  return [...answeredOnPaper.values()].some((fit) => fit.size === 1 && (fit.has(0) || fit.has(onPaper)));
}
