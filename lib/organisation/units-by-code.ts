import { visibleLine } from "../text/visible-text";

/**
 * Units by their codes as a person sees them: one that was stored with signs nobody sees is found without them, unless
 * another unit has that very code.
 */
export function unitsByCode<Unit extends { code: string }>(units: readonly Unit[]): Map<string, Unit> {
  const own = new Set(units.map(({ code }) => code));
  return new Map(
    units.map((unit) => {
      const seen = visibleLine(unit.code);
      return [own.has(seen) ? unit.code : seen, unit];
    }),
  );
}
