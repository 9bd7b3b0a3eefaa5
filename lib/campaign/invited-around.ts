import { ancestorsOf, subtreesOf, type TreeUnit } from "../organisation/unit-tree";
import { enoughInvited } from "../policy/enough-invited";
import { PEOPLE_STEP, SMALLEST_GROUPS } from "../policy/privacy";
import { formGroups } from "../release/form-groups";

/** How many people are invited in each unit itself; units without any may be left out. */
type InvitedIn = ReadonlyMap<string, number>;

/** A unit, and about how many are invited there: exactly, or up to four more. */
export type InvitedAround = { unitId: string; invited: number };

const sumOf = (unitIds: readonly string[], invitedIn: InvitedIn) =>
  unitIds.reduce((sum, unitId) => sum + (invitedIn.get(unitId) ?? 0), 0);

/** The group of a unit where everybody invited answers: the smallest that its people can fall into. */
function groupOf(units: readonly TreeUnit[], invitedIn: InvitedIn, unitId: string, needed: number) {
  const groups = formGroups(
    units,
    (id) => invitedIn.get(id) ?? 0,
    (a, b) => a + b,
    (people) => people >= needed,
  );
  const group = groups.find(({ coveredUnitIds }) => coveredUnitIds.includes(unitId));
  return group && { unitId: group.unitId, invited: group.pool };
}

/** The nearest unit upwards in which enough are invited, with all below it: a group only if units below pass theirs up. */
function nearestAbove(units: readonly TreeUnit[], invitedIn: InvitedIn, unitId: string, needed: number) {
  return [unitId, ...ancestorsOf(units, unitId).map(({ id }) => id)]
    .map((id) => ({
      unitId: id,
      invited: sumOf(
        subtreesOf(units, [id]).map((unit) => unit.id),
        invitedIn,
      ),
    }))
    .find(({ invited }) => invited >= needed);
}

/**
 * Among how many of those invited the answers of somebody in `unitId` would be counted in groups that need `needed`
 * invited, rounded down to 5: in the nearest unit upwards, so that who is alone among strangers can see it
 * (architecture.md, "Insiders"). Null where nobody's answers are enough.
 */
function invitedAround(
  units: readonly TreeUnit[],
  invitedIn: InvitedIn,
  unitId: string,
  needed: number,
): InvitedAround | null {
  const found = groupOf(units, invitedIn, unitId, needed) ?? nearestAbove(units, invitedIn, unitId, needed);
  return found ? { ...found, invited: Math.floor(found.invited / PEOPLE_STEP) * PEOPLE_STEP } : null;
}

/** The tables of whose groups people are told, each with the invited that it needs; `minimum` is the campaign's. */
export function neededByTable(minimum: number): { index: number; survey: number } {
  return { index: enoughInvited(minimum), survey: enoughInvited(Math.max(minimum, SMALLEST_GROUPS.survey)) };
}

/** {@link invitedAround} for each table. */
export function invitedAroundByTable(
  units: readonly TreeUnit[],
  invitedIn: InvitedIn,
  unitId: string,
  minimum: number,
): { index: InvitedAround | null; survey: InvitedAround | null } {
  const { index, survey } = neededByTable(minimum);
  return {
    index: invitedAround(units, invitedIn, unitId, index),
    survey: invitedAround(units, invitedIn, unitId, survey),
  };
}
