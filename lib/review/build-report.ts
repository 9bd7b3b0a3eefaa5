import type { NationalSurvey } from "../benchmark/survey-schema";
import { isUnderHalf } from "../campaign/participation-rate";
import type { Instrument, LevelId } from "../instrument/schema";
import type { CountSums, Summed, ReleaseTable, StoredUnitFigures } from "../release/figures";
import { ENOUGH } from "../policy/scoring";
import { shownOfClamped } from "../policy/shown-people";
import { ASSUMED_ICC } from "../policy/statistics";
import { DOMINANT_SHARE } from "./dominant-group";
import { adviceReport } from "./advice-report";
import { obstacleReport } from "./obstacle-report";
import { scorecardLines } from "./scorecard-lines";
import { type Shown, shownMean } from "./shown";
import { shownBasis } from "./shown-basis";
import { type ShownShare, shownShare } from "./shown-share";
import { downToStep, toStep, upToStep } from "./steps";
import { sizeNote } from "./size-note";
import type {
  Coverage,
  IndexFigure,
  LevelFigure,
  Participation,
  PrincipleCard,
  ReportNote,
  UnitRef,
  UnitReport,
} from "./unit-report";

/** The stored figures of one unit, by table. */
export type UnitFigures = Readonly<Partial<Record<ReleaseTable, StoredUnitFigures>>>;

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many people a figure is of; null where there is none. */
const peopleOf = (figure: Summed | undefined) => (figure ? shownOfClamped(figure.clampedN) : null);

/** The seven indices of a unit, in the instrument's order. */
export function indexFigures({ principles }: Instrument, figures: UnitFigures): IndexFigure[] {
  const numbers = figures.index?.columns.numbers ?? {};
  return principles.map(({ id }) => {
    const figure = numbers[id];
    if (!figure) return { principleId: id, mean: null, people: null };
    const mean = shownMean(id, figure, ASSUMED_ICC);
    return { principleId: id, mean, people: peopleOf(figure) };
  });
}

/**
 * The overall figure, from the shown ones alone: the mean of the indices, from five of seven on, and of the ends of
 * their intervals, which is the interval if their errors go together and too wide otherwise; in whole points, the ends
 * outward (architecture.md, "What is shown").
 */
export function overallFigure(indices: readonly IndexFigure[]): Shown | null {
  const shown = indices.flatMap((figure) => figure.mean ?? []);
  if (shown.length < ENOUGH.principles) return null;
  const of = (end: keyof Shown) => meanOf(shown.map((figure) => figure[end]));
  return { value: toStep(of("value"), 1), low: downToStep(of("low"), 1), high: upToStep(of("high"), 1) };
}

/** Shares of levels by the rule of all shares; without intervals, so that it does not matter what groups are worth. */
function levelShares(levels: Instrument["levels"], { counts, n, clampedN }: CountSums & Summed) {
  const basis = shownBasis(clampedN, 1);
  const shares = levels.map(({ id }) => [id, shownShare({ x: counts[id] ?? 0, n }, basis)] as const);
  // The cast: every level of the instrument is there.
  const byLevel = <Value>(of: (share: ShownShare) => Value) =>
    Object.fromEntries(shares.map(([id, share]) => [id, of(share)])) as Record<LevelId, Value>;
  return { sharesPct: byLevel(({ value }) => value), caps: byLevel(({ cap }) => cap) };
}

function levelFigures({ principles, levels }: Instrument, figures: UnitFigures): LevelFigure[] {
  const counts = figures.levels?.columns.counts ?? {};
  return principles.map(({ id }) => {
    const figure = counts[id];
    if (!figure) return { principleId: id, sharesPct: null, caps: null, people: null };
    return { principleId: id, ...levelShares(levels, figure), people: peopleOf(figure) };
  });
}

/** Whether a table has any figure of the unit. */
export const hasFigures = ({ columns }: Pick<StoredUnitFigures, "columns">): boolean =>
  Object.keys(columns.numbers).length > 0 || Object.keys(columns.counts).length > 0;

/** Whom the figures of a table cover, and where the others count. */
export function coverageOf(figures: StoredUnitFigures | undefined, refOf: (unitId: string) => UnitRef): Coverage {
  if (!figures) return { people: null, elsewhere: [], isPartlyInNoFigure: false, hasImported: false };
  const { covered, invited, elsewhere, isPartlyInNoFigure, hasImported } = figures;
  return {
    people: hasFigures(figures) ? { covered, invited } : null,
    elsewhere: elsewhere.map(refOf),
    isPartlyInNoFigure,
    hasImported,
  };
}

function principleCards(survey: NationalSurvey): PrincipleCard[] {
  return survey.principleBenchmarks.map(({ principleId, strength, sharePct, testRef }) => ({
    principleId,
    strength,
    nationalPct: sharePct,
    lineId: testRef,
  }));
}

function notesOn(figures: UnitFigures, participation: Participation): ReportNote[] {
  const columns = [figures.index, figures.survey].flatMap((each) =>
    each ? [...Object.values(each.columns.numbers), ...Object.values(each.columns.counts)] : [],
  );
  const dominates = columns.some(({ groups, largest, n }) => groups > 1 && largest > DOMINANT_SHARE * n);
  const isLow = participation !== null && isUnderHalf(participation.rate);
  const hasImported = Object.values(figures).some((each) => each.hasImported);
  return [
    ...(dominates ? ["one-group-dominates" as const] : []),
    ...(isLow ? ["low-participation" as const] : []),
    ...(hasImported ? ["imported" as const] : []),
  ];
}

/** A larger unit in reach, with its stored figures of the survey table. */
export type UnitAbove = { unit: UnitRef; survey: StoredUnitFigures | undefined };

type Question = "NS1" | "NS2";
const countsOf = (figures: StoredUnitFigures | undefined, question: Question) => figures?.columns.counts[question];

function questionLines(survey: NationalSurvey, figures: StoredUnitFigures | undefined, question: Question) {
  const counts = countsOf(figures, question);
  return counts ? scorecardLines(survey, question, counts) : null;
}

function noteOf(
  survey: NationalSurvey,
  figures: StoredUnitFigures | undefined,
  above: readonly UnitAbove[],
  question: Question,
) {
  const own = countsOf(figures, question);
  const larger = above.map((each) => ({ unit: each.unit, figure: countsOf(each.survey, question) }));
  return own ? sizeNote(survey, question, own, larger) : null;
}

/**
 * All that is computed of a unit from its stored figures; `refOf` names the units above. `above`: the larger units in
 * reach, the nearest first, where the report may send the reader to them.
 */
export function buildFigures(
  instrument: Instrument,
  survey: NationalSurvey,
  figures: UnitFigures,
  participation: Participation,
  refOf: (unitId: string) => UnitRef,
  above: readonly UnitAbove[] = [],
): Omit<UnitReport, "campaign" | "unit" | "path" | "children"> {
  const indices = indexFigures(instrument, figures);
  const { numbers = {}, counts = {} } = figures.survey?.columns ?? {};
  const { NS1, NS2 } = counts;
  const lines = {
    NS1: questionLines(survey, figures.survey, "NS1"),
    NS2: questionLines(survey, figures.survey, "NS2"),
  };
  const larger = above.map((each) => ({ unit: each.unit, lines: questionLines(survey, each.survey, "NS2") }));
  return {
    participation,
    coverage: {
      index: coverageOf(figures.index, refOf),
      survey: coverageOf(figures.survey, refOf),
      levels: coverageOf(figures.levels, refOf),
    },
    overall: overallFigure(indices),
    indices,
    levels: levelFigures(instrument, figures),
    scenarioScore: numbers["scenarios"] ? shownMean("scenarios", numbers["scenarios"], ASSUMED_ICC) : null,
    answered: {
      NS1: peopleOf(NS1),
      NS2: peopleOf(NS2),
      obstacles: peopleOf(numbers["obstacles"]),
      scenarios: peopleOf(numbers["scenarios"]),
    },
    lines,
    sizeNotes: {
      NS1: noteOf(survey, figures.survey, above, "NS1"),
      NS2: noteOf(survey, figures.survey, above, "NS2"),
    },
    obstacles: numbers["obstacles"] ? obstacleReport(survey, numbers["obstacles"], ASSUMED_ICC) : null,
    cards: principleCards(survey),
    advice: adviceReport(survey, lines.NS2, larger),
    notes: notesOn(figures, participation),
  };
}
