import type { VerdictId } from "../benchmark/verdict";
import type { LevelId, PrincipleId } from "../instrument/schema";
import type { PrincipleBenchmark } from "../benchmark/survey-schema";
import type { Participation as ToldParticipation } from "../campaign/participation-rate";
import type { Text } from "../instrument/text";
import type { ShownPeople } from "../policy/shown-people";
import type { ReleaseTable } from "../release/figures";
import type { ObstacleAdviceId } from "./obstacle-advice";
import type { Shown } from "./shown";
import type { Cap, ShownShare } from "./shown-share";

/**
 * What is shown of a unit in a campaign, on its page, in its files and by the API: released figures as they may be
 * shown, points and percent in the steps of measurement.md §4.9, people in steps of 5. Texts come from the message files
 * and the instrument.
 */

/** A unit by name, in each language. */
export type UnitRef = { id: string; code: string; kind: UnitKind; name: Pick<Text, "kk" | "ru" | "en"> };

/** A unit of the organisation, or units that a campaign joins under a name: files and the API say which. */
export const UNIT_KINDS = ["unit", "reporting-group"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export type CampaignFacts = {
  id: string;
  title: Pick<Text, "kk" | "ru" | "en">;
  opensAt: Date;
  closesAt: Date;
  instrumentVersion: string;
  /** Smallest groups by table, in people. */
  smallestGroups: Readonly<Record<ReleaseTable, number>>;
  releasedAt: Date;
  /** SHA-256 of the released data, in hexadecimal. */
  hash: string;
  /** Whether somebody could review it whose role no second person had confirmed, because there was none. */
  isReviewedAlone: boolean;
  /** Whether its answers are invented, so that its pages can be looked at before a campaign. */
  isRehearsal: boolean;
};

/**
 * Whom the figures of a table cover: units in which `covered` of the `invited` people work, exactly; both 0 where there
 * are imported answers only. Null where there are no figures.
 */
export type Coverage = {
  people: { covered: number; invited: number } | null;
  /** Units above in whose figures the others count. */
  elsewhere: readonly UnitRef[];
  /** Whether people of the unit would be in no figure at all. */
  isPartlyInNoFigure: boolean;
  /** Whether answers imported from elsewhere are among them. */
  hasImported: boolean;
};

/** Those invited and those who answered, at the close; null: too few invited. */
export type Participation = ToldParticipation | null;

/** `people`: with an index, in steps of 5. */
export type IndexFigure = { principleId: PrincipleId; mean: Shown | null; people: ShownPeople | null };

/**
 * The share of people at each level, in percent, and at which bound it stands (null: at none); both null without a group
 * of the table with this principle.
 */
export type LevelFigure = {
  principleId: PrincipleId;
  sharesPct: Readonly<Record<LevelId, number>> | null;
  caps: Readonly<Record<LevelId, Cap | null>> | null;
  people: ShownPeople | null;
};

/** Columns of the survey table. */
export type SurveyColumn = "NS1" | "NS2" | "obstacles" | "scenarios";

/** One line of the scorecard: the unit's share beside the national one, in percent. */
export type LineReport = {
  /** "fig1.a" … "fig2.n", or "fig1.channel". */
  id: string;
  share: ShownShare;
  /** As published, one decimal; its interval under simple random sampling. */
  national: Shown;
  /** Shown share minus national share, in percentage points with one decimal; the ends likewise. */
  difference: Shown;
  verdict: VerdictId;
  /** The difference that "not-large" rules out, in whole percentage points; null for other verdicts. */
  ruledOutPoints: number | null;
};

/**
 * Said of a question where the unit has too few answers to show a difference of ten points: about how many it takes, and
 * the nearest larger unit in reach that has them (null: none).
 */
export type SizeNote = { answers: number; unit: UnitRef | null };

/** Obstacles named per person (0–6), one decimal; the difference from the nation with its 95 % interval. */
export type ObstacleReport = { mean: number; national: number; difference: Shown };

export type PrincipleCard = {
  principleId: PrincipleId;
  strength: PrincipleBenchmark["strength"];
  /** National share in percent; null without a benchmark. */
  nationalPct: number | null;
  /** The line the card takes its share and verdict from; null where nothing is tested. */
  lineId: string | null;
};

/** One recommendation, and the line of NS2 that it answers, "fig2.a" … "fig2.f". */
export type AdviceItem = {
  lineId: string;
  adviceId: ObstacleAdviceId;
  /** The share in the unit that the advice comes from; null where it comes from the whole country. */
  share: LineReport["share"] | null;
  national: LineReport["national"];
  /** "possible" for a borderline verdict; null where nothing is claimed about a unit. */
  sureness: "established" | "possible" | null;
};

/** Advice from this unit's lines, from those of a larger unit (then `unit`), or by the whole country. */
export type AdviceReport = {
  basis: "unit" | "above" | "nation";
  unit: UnitRef | null;
  items: readonly AdviceItem[];
};

/** Remarks on how far a figure carries. */
export type ReportNote = "one-group-dominates" | "low-participation" | "imported";

export type UnitReport = {
  campaign: CampaignFacts;
  unit: UnitRef;
  /** Units above in reach, the topmost first, and units directly below. */
  path: readonly UnitRef[];
  children: readonly UnitRef[];
  participation: Participation;
  coverage: Readonly<Record<ReleaseTable, Coverage>>;
  /** The mean of the shown indices, with the means of their intervals' ends: it cannot be less certain. */
  overall: Shown | null;
  indices: readonly IndexFigure[];
  levels: readonly LevelFigure[];
  scenarioScore: Shown | null;
  /** How many answered a question, or enough scenarios, in steps of 5; null without a figure. */
  answered: Readonly<Record<SurveyColumn, ShownPeople | null>>;
  /** Null without a figure of the question. */
  lines: Readonly<Record<"NS1" | "NS2", readonly LineReport[] | null>>;
  /** Null without a figure of the question, and where the unit has enough answers. */
  sizeNotes: Readonly<Record<"NS1" | "NS2", SizeNote | null>>;
  obstacles: ObstacleReport | null;
  cards: readonly PrincipleCard[];
  advice: AdviceReport;
  notes: readonly ReportNote[];
};
