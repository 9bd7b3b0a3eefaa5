import type { ShownPeople } from "@/lib/policy/shown-people";
import type { ReleaseTable } from "@/lib/release/figures";
import type { Shown } from "../shown";
import type { Cap } from "../shown-share";
import type { UnitReport } from "../unit-report";
import { lineLabel } from "../line-text";
import type { FileContext } from "./file-context";
import type { Measure } from "./measure";
import { nationalShare } from "@/lib/benchmark/national-share";
import { nationalObstacles, type NationalFigure } from "./national-figure";

/** What files take their figures from. */
export type ReportFigures = Pick<
  UnitReport,
  "overall" | "indices" | "levels" | "scenarioScore" | "answered" | "lines" | "obstacles"
>;

/** A figure that may be shown of a unit. `hasInterval`: with a 95 % interval, which levels do not have. */
export type Figure = {
  id: string;
  label: string;
  table: ReleaseTable;
  measure: Measure;
  hasInterval: boolean;
  national: NationalFigure | null;
  /** Null where it is not shown of this unit. `cap`: at which bound a share stands. */
  find: (report: ReportFigures) => ({ value: number; cap?: Cap | null } & Partial<Shown>) | null;
  /** How many people it is of, in steps of 5; null where it is not shown, and for the overall one. */
  people: (report: ReportFigures) => ShownPeople | null;
};

function indexFigures({ instrument, locale, words }: FileContext): Figure[] {
  const common = { table: "index", measure: "points", hasInterval: true, national: null } as const;
  return [
    ...instrument.principles.map(({ id, name }): Figure => ({
      ...common,
      ...{ id, label: name[locale] },
      find: ({ indices }) => indices.find(({ principleId }) => principleId === id)?.mean ?? null,
      people: ({ indices }) => indices.find(({ principleId }) => principleId === id)?.people ?? null,
    })),
    {
      ...common,
      ...{ id: "overall", label: words("files.figures.overall") },
      find: ({ overall }) => overall,
      people: () => null,
    },
  ];
}

function lineFigures({ instrument, survey, locale }: FileContext): Figure[] {
  return (["NS1", "NS2"] as const).flatMap((question) =>
    survey.testFamilies[question].map((id): Figure => ({
      ...{ id, label: lineLabel(instrument, survey, id, locale) },
      ...{ table: "survey", measure: "share", hasInterval: true, national: nationalShare(survey, id) },
      find: ({ lines }) => lines[question]?.find((line) => line.id === id)?.share ?? null,
      people: ({ answered }) => answered[question],
    })),
  );
}

function otherSurveyFigures({ survey, words }: FileContext): Figure[] {
  const table = "survey" as const;
  return [
    {
      ...{ id: "obstacles", label: words("files.figures.obstacles"), table },
      ...{ measure: "obstacles", hasInterval: false, national: nationalObstacles(survey) },
      find: ({ obstacles }) => obstacles && { value: obstacles.mean },
      people: ({ answered }) => answered.obstacles,
    },
    {
      ...{ id: "obstacles_difference", label: words("files.figures.obstaclesDifference"), table },
      ...{ measure: "obstaclesDifference", hasInterval: true, national: null },
      find: ({ obstacles }) => obstacles?.difference ?? null,
      people: ({ answered }) => answered.obstacles,
    },
    {
      ...{ id: "scenarios", label: words("files.figures.scenarios"), table },
      ...{ measure: "points", hasInterval: true, national: null },
      find: ({ scenarioScore }) => scenarioScore,
      people: ({ answered }) => answered.scenarios,
    },
  ];
}

function levelFigures({ instrument, locale, words }: FileContext): Figure[] {
  return instrument.principles.flatMap((principle) =>
    instrument.levels.map((level): Figure => {
      const names = { principle: principle.name[locale], level: level.name[locale] };
      return {
        ...{ id: `${principle.id}_${level.id}`, label: words("files.figures.level", names) },
        ...{ table: "levels", measure: "share", hasInterval: false, national: null },
        find: ({ levels }) => {
          const { sharesPct, caps } = levels.find(({ principleId }) => principleId === principle.id) ?? {};
          return sharesPct ? { value: sharesPct[level.id], cap: caps?.[level.id] ?? null } : null;
        },
        people: ({ levels }) => levels.find(({ principleId }) => principleId === principle.id)?.people ?? null,
      };
    }),
  );
}

/** Every figure that may be shown of a unit, in the order of the pages. */
export function figuresOf(context: FileContext): Figure[] {
  return [...indexFigures(context), ...lineFigures(context), ...otherSurveyFigures(context), ...levelFigures(context)];
}
