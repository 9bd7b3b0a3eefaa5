import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { type ShownPeople, shownOfClamped } from "../policy/shown-people";
import { parametersOf, type ScoreParameters } from "../scoring/parameters";

/**
 * Where the width of the bands comes from: from so many answers in the organisation, which differ by principle (counts as
 * they are shown; null: planning values everywhere), and the names of the principles that still have planning values.
 */
export type BandSource = { people: { low: ShownPeople; high: ShownPeople } | null; planned: readonly string[] };

/** What the page says of the parameters kept with a response (measurement.md §4.4). */
export function bandSource(parameters: ScoreParameters, nameOf: (id: PrincipleId) => string): BandSource {
  const each = PRINCIPLE_IDS.map((id) => ({ id, people: parametersOf(parameters, id).people }));
  const known = each.flatMap(({ people }) => (people === undefined ? [] : [people]));
  return {
    people:
      known.length === 0 ? null : { low: shownOfClamped(Math.min(...known)), high: shownOfClamped(Math.max(...known)) },
    planned: each.filter(({ people }) => people === undefined).map(({ id }) => nameOf(id)),
  };
}
