import type { Instrument, PrincipleId } from "./schema";

/**
 * Whether an index means the same in both: in one version, or where the later one says so (measurement.md §7).
 * Saying so of two versions says nothing of a third.
 */
export function isComparable(one: Instrument, other: Instrument, principleId: PrincipleId): boolean {
  if (one.version === other.version) return true;
  const says = (later: Instrument, earlier: Instrument) =>
    later.comparableWith[earlier.version]?.includes(principleId) ?? false;
  return says(one, other) || says(other, one);
}
