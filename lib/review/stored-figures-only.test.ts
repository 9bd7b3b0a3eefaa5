import { expectTypeOf, test } from "vitest";
import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Instrument } from "../instrument/schema";
import type { MeasurementParameters } from "../policy/statistics";
import type {
  CountSums,
  GroupColumns,
  NumberSums,
  Quality,
  Summed,
  ReleaseTable,
  ScaleQuality,
  StoredUnitFigures,
  UnitColumns,
} from "../release/figures";
import { type buildFigures, type indexFigures, type overallFigure, type UnitAbove } from "./build-report";
import { type comparedChange } from "./change";
import { type Compared, type compareUnit } from "./compare-unit";
import type { CampaignFigures } from "./comparable-figures";
import { type obstacleReport } from "./obstacle-report";
import { type qualityView } from "./quality/quality-view";
import { type placeAmong } from "../result/place-among";
import { type restDifferences } from "./rest-difference";
import { type scorecardLines } from "./scorecard-lines";
import { type shownMean } from "./shown";
import { type trendOf } from "./trend";
import { type unitSpread } from "./unit-spread";
import type { IndexFigure, Participation, UnitRef } from "./unit-report";

type ByTable = Readonly<Partial<Record<ReleaseTable, StoredUnitFigures>>>;

/**
 * Together with the rule "reviewers-reach-no-answers": what is shown is computed from the sums whose linear forms are
 * tested in lib/release/linear-forms.test.ts, from the participation board and from public data, and from nothing else.
 * The compiler is what fails here.
 */
test("what is shown is a function of stored sums, of participation and of public data", () => {
  expectTypeOf<Parameters<typeof buildFigures>>().toEqualTypeOf<
    [
      Instrument,
      NationalSurvey,
      ByTable,
      Participation,
      (unitId: string) => UnitRef,
      (readonly UnitAbove[] | undefined)?,
    ]
  >();
  expectTypeOf<UnitAbove>().toEqualTypeOf<{ unit: UnitRef; survey: StoredUnitFigures | undefined }>();
  expectTypeOf<Parameters<typeof indexFigures>>().toEqualTypeOf<[Instrument, ByTable]>();
  expectTypeOf<Parameters<typeof overallFigure>>().toEqualTypeOf<[readonly IndexFigure[]]>();
  expectTypeOf<Parameters<typeof scorecardLines>>().toEqualTypeOf<
    [NationalSurvey, "NS1" | "NS2", CountSums & Summed]
  >();
  expectTypeOf<Parameters<typeof obstacleReport>>().toEqualTypeOf<[NationalSurvey, NumberSums & Summed, number]>();
  expectTypeOf<Parameters<typeof shownMean>>().toEqualTypeOf<[string, NumberSums & Summed, number]>();
  expectTypeOf<Parameters<typeof trendOf>[0][number]["figures"]>().toEqualTypeOf<StoredUnitFigures>();
  expectTypeOf<Parameters<typeof comparedChange>[0][number]["figures"]>().toEqualTypeOf<StoredUnitFigures>();
  expectTypeOf<Parameters<typeof compareUnit>>().toEqualTypeOf<[Instrument, NationalSurvey, Compared]>();
  expectTypeOf<Compared>().toEqualTypeOf<{
    campaignId: string;
    index: StoredUnitFigures | undefined;
    survey: StoredUnitFigures | undefined;
    whole: UnitColumns | null;
    overTime: readonly CampaignFigures[];
    isWhole: boolean;
  }>();
  expectTypeOf<Parameters<typeof unitSpread>>().toEqualTypeOf<[readonly GroupColumns[]]>();
  expectTypeOf<Parameters<typeof restDifferences>>().toEqualTypeOf<[UnitColumns, UnitColumns]>();
  expectTypeOf<Parameters<typeof qualityView>>().toEqualTypeOf<[Instrument, Quality]>();
  expectTypeOf<Parameters<typeof placeAmong>>().toEqualTypeOf<[ScaleQuality | null, number, MeasurementParameters]>();
});
