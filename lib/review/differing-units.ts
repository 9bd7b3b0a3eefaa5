import { falseDiscoveryAdjusted } from "../benchmark/benjamini-hochberg";
import { holmAdjusted } from "../benchmark/holm";
import type { PrincipleId } from "../instrument/schema";
import { REST_COMPARISON } from "../policy/statistics";
import type { RestDifference } from "./rest-difference";

/** In which principle a unit's mean is established as higher or lower than that of the rest. */
export type Differing = { principleId: PrincipleId; verdict: "higher" | "lower" };

/** A unit with its comparisons, of one principle each; without any where it has no figure or no rest. */
type ComparedUnit = { id: string; differences: readonly Pick<RestDifference, "principleId" | "difference">[] };

const adjustedOf = ({ differences }: ComparedUnit) => holmAdjusted(differences.map(({ difference }) => difference.p));

/** The principles of a unit that differ at this level. */
function principlesAt(unit: ComparedUnit, level: number): Differing[] {
  const adjusted = adjustedOf(unit);
  return unit.differences.flatMap(({ principleId, difference }, place): Differing[] =>
    (adjusted[place] ?? 1) < level ? [{ principleId, verdict: difference.diff > 0 ? "higher" : "lower" }] : [],
  );
}

/**
 * The units that differ from the rest, by id, and in what; without those of which nothing can be seen. Every unit is
 * compared in up to seven principles, so its p is the smallest after Holm. Of the units found at most one in twenty is
 * there by chance on average, whatever their number (Benjamini–Hochberg); in these the principles are told apart at the
 * level that this left for each of them (Benjamini & Bogomolov 2014; measurement.md §4.13).
 */
export function differingUnits(units: readonly ComparedUnit[]): Map<string, readonly Differing[]> {
  const { alpha } = REST_COMPARISON;
  const compared = units.filter(({ differences }) => differences.length > 0);
  const adjusted = falseDiscoveryAdjusted(compared.map((unit) => Math.min(...adjustedOf(unit))));
  const found = compared.filter((_, place) => (adjusted[place] ?? 1) < alpha);
  const level = (alpha * found.length) / compared.length;
  return new Map(found.map((unit) => [unit.id, principlesAt(unit, level)]));
}
