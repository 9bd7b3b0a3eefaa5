import type { NationalSurvey } from "@/lib/benchmark/survey-schema";
import type { Instrument } from "@/lib/instrument/schema";
import { buildFigures, type UnitFigures } from "../build-report";
import type { UnitRef } from "../unit-report";
import type { UnitRow } from "./table-columns";

/** A unit of the tables with its figures as they are stored. */
export type StoredUnitRow = Pick<UnitRow, "unit" | "parentCode" | "participation"> & { figures: UnitFigures };

/** What may be shown of each unit; `refOf` names the units above. */
export function unitRows(
  instrument: Instrument,
  survey: NationalSurvey,
  stored: readonly StoredUnitRow[],
  refOf: (unitId: string) => UnitRef,
): UnitRow[] {
  return stored.map(({ unit, parentCode, participation, figures }) => ({
    ...buildFigures(instrument, survey, figures, participation, refOf),
    ...{ unit, parentCode },
  }));
}
