import type { Locale } from "../instrument/locales";
import { type NamedUnit, unitName } from "../organisation/unit-name";
import { childrenByParent } from "../organisation/unit-tree";
import type { UnitFigure } from "./participation-figures";
import { type Participation, participationOf } from "./participation-rate";

type BoardUnit = NamedUnit & { unitId: string; parentId: string | null; groupUnitId: string | null };

/** A unit on the participation board: its figure, or where its people count; null: in no figure. */
export type BoardRow = {
  unitId: string;
  name: string;
  figure: Participation | null;
  /** The unit in whose group the people of the unit itself count, where that is another one. */
  countedIn: string | null;
  isInNoFigure: boolean;
  hasUnitsBelow: boolean;
};

/** The units below `parentId` (null: the topmost ones) with their figures of a day, by name. */
export function boardRows(
  units: readonly BoardUnit[],
  figures: readonly UnitFigure[],
  parentId: string | null,
  locale: Locale,
): BoardRow[] {
  const names = new Map(units.map((unit) => [unit.unitId, unitName(unit, locale)]));
  const figureOf = new Map(figures.map((figure) => [figure.unitId, figure]));
  const children = childrenByParent(units.map((unit) => ({ id: unit.unitId, parentId: unit.parentId, unit })));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (children.get(parentId) ?? [])
    .map(({ unit: { unitId, groupUnitId } }): BoardRow => {
      const figure = figureOf.get(unitId) ?? null;
      const isElsewhere = groupUnitId !== null && groupUnitId !== unitId;
      return {
        unitId,
        name: names.get(unitId) ?? "",
        figure: figure && participationOf(figure),
        countedIn: isElsewhere ? (names.get(groupUnitId) ?? "") : null,
        isInNoFigure: figure === null && groupUnitId === null,
        hasUnitsBelow: children.has(unitId),
      };
    })
    .sort((a, b) => compare(a.name, b.name));
}
