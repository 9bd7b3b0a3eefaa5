/** People of one group by part: those answering in each language, those who left an item out. */
export type Parts = ReadonlyMap<string, number>;

const peopleIn = (group: Parts, isOnSide: (part: string) => boolean) =>
  [...group].reduce((sum, [part, people]) => (isOnSide(part) ? sum + people : sum), 0);

/** Every way to divide the parts in two, each once. */
function* divisions(parts: readonly string[]): Generator<ReadonlySet<string>> {
  for (let side = 1; side < 2 ** (parts.length - 1); side += 1)
    yield new Set(parts.filter((_, i) => Math.floor(side / 2 ** i) % 2 === 1));
}

/**
 * Whether sums over parts may stand beside the sums over groups. A part less the groups that are mostly of it leaves
 * the few in the wrong place: one answer in Kazakh in a unit that answers in Russian is the difference of all answers
 * in Kazakh and those of the other units. So for every way to divide the parts in two, the people who are in the
 * minority of their group must be none or at least `smallest`. Then no sum of multiples of groups and parts is of
 * fewer, as long as each group has `smallest` people itself (docs/decisions/0012-the-release.md).
 */
export function canStandBesideGroups(groups: readonly Parts[], smallest: number): boolean {
  const parts = [...new Set(groups.flatMap((group) => [...group.keys()]))];
  return [...divisions(parts)].every((side) => {
    const minorities = groups.map((group) =>
      Math.min(
        peopleIn(group, (part) => side.has(part)),
        peopleIn(group, (part) => !side.has(part)),
      ),
    );
    const people = minorities.reduce((sum, each) => sum + each, 0);
    return people === 0 || people >= smallest;
  });
}
