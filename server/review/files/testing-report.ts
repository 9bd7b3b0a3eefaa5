import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { participationOf } from "@/lib/campaign/participation-rate";
import { instrument } from "@/lib/instrument/testing-instrument";
import { shownPeople } from "@/lib/policy/shown-people";
import type {
  CountSums,
  NumberSums,
  ReleaseTable,
  StoredUnitFigures,
  Summed,
  UnitColumns,
} from "@/lib/release/figures";
import { stepsPerPoint } from "@/lib/release/figures";
import { buildFigures, type UnitFigures } from "@/lib/review/build-report";
import { joinColumns } from "@/lib/release/column-sums";
import { compareUnit, type Comparisons } from "@/lib/review/compare-unit";
import type { OrganisationReport } from "@/lib/review/views";
import type { CampaignFacts, UnitRef, UnitReport } from "@/lib/review/unit-report";

/** Reports on invented units, for tests of the files. */

const PEOPLE = 65;

const clusters = (n: number): Summed => ({
  clampedN: n,
  groups: 2,
  sizesSquared: n ** 2 / 2,
  largest: n / 2,
  between: 0,
});

function numberSums(column: string, mean: number, sd: number, n = PEOPLE): NumberSums & Summed {
  const steps = stepsPerPoint(column);
  const sum = Math.round(mean * n * steps);
  const squares = Math.round((sd * steps) ** 2 * (n - 1) + sum ** 2 / n);
  return { n, sum, squares, ...clusters(n), between: sum ** 2 / n };
}

function countSums(counts: Readonly<Record<string, number>>, n = PEOPLE): CountSums & Summed {
  return { n, counts, ...clusters(n) };
}

const MEANS = { P1: 61.4, P2: 72.2, P3: 55.8, P4: 66.7, P5: 48.9, P6: 70.1, P7: 78.3 };
const NS1 = { "NS1-a": 31, "NS1-b": 12, "NS1-c": 4, "NS1-d": 9, "NS1-e": 2, "NS1-f": 3, "NS1-z": 4 };
const NS2 = { "NS2-a": 38, "NS2-b": 24, "NS2-c": 19, "NS2-d": 8, "NS2-e": 11, "NS2-f": 5, "NS2-n": 14 };
const LEVELS = { L1: 9, L2: 22, L3: 27, L4: 7 };

const figuresOf = (table: ReleaseTable, columns: UnitColumns): StoredUnitFigures => ({
  ...{ table, unitId: "unit", invited: 80, covered: 76, elsewhere: ["above"], isPartlyInNoFigure: true },
  ...{ hasImported: false, coverage: {}, columns },
});

/** Figures of all tables; P5 has none. */
export const allFigures: UnitFigures = {
  index: figuresOf("index", {
    counts: {},
    numbers: Object.fromEntries(
      Object.entries(MEANS)
        .filter(([id]) => id !== "P5")
        .map(([id, mean]) => [id, numberSums(id, mean, 17)]),
    ),
  }),
  survey: figuresOf("survey", {
    counts: { NS1: countSums(NS1), NS2: countSums(NS2) },
    numbers: { obstacles: numberSums("obstacles", 1.6, 1.2), scenarios: numberSums("scenarios", 68.3, 15) },
  }),
  levels: figuresOf("levels", {
    numbers: {},
    counts: Object.fromEntries(Object.keys(MEANS).map((id) => [id, countSums(LEVELS)])),
  }),
};

export const campaign: CampaignFacts = {
  id: "campaign",
  title: {
    kk: "Әңгімелесу мәдениетін өзін-өзі бағалау, 2026",
    ru: "Самооценка культуры общения, 2026",
    en: "Self-assessment of communication, 2026",
  },
  opensAt: new Date("2026-03-02T04:00:00Z"),
  closesAt: new Date("2026-03-20T13:00:00Z"),
  instrumentVersion: "1.0.0",
  smallestGroups: { index: 10, survey: 20, levels: 50 },
  releasedAt: new Date("2026-03-20T13:01:00Z"),
  hash: "3f1c9a7b".repeat(8),
  isReviewedAlone: false,
  isRehearsal: false,
};

/** A name with every letter that Kazakh has and Russian has not, which begins as a formula does. */
export const unit: UnitRef = {
  id: "unit",
  code: "=2+5 Ә/1",
  kind: "unit",
  name: {
    kk: "=Әлеуметтік қорғау, ғылым және өңір үшін һәм ұйым інжу бөлімі",
    ru: "=Отдел социальной защиты и науки",
    en: "=Department of social protection",
  },
};

const above: UnitRef = {
  id: "above",
  code: "MIN",
  kind: "unit",
  name: { kk: "Министрлік", ru: "Министерство", en: "The ministry" },
};

/** A report with the figures given. */
export function reportWith(figures: UnitFigures): UnitReport {
  const participation = participationOf({ invited: 90, groups: 1, answered: shownPeople([{ invited: 90, did: 70 }]) });
  const computed = buildFigures(instrument, nationalSurvey, figures, participation, () => above);
  return { campaign, unit, path: [above], children: [], ...computed };
}

/** A report on a unit that is too small for figures of its own. */
export function smallReport(): UnitReport {
  const none = { answers: 7, covered: 0, isPartlyInNoFigure: false, columns: { numbers: {}, counts: {} } };
  const figures = (["index", "survey", "levels"] as const).map((table) => [
    table,
    { ...figuresOf(table, none.columns), ...none },
  ]);
  return { ...reportWith(Object.fromEntries(figures) as UnitFigures), participation: null };
}

/** The unit with these figures beside a rest of two groups and the figures of last time. */
export function besideOf({ index, survey }: UnitFigures): Comparisons {
  const groups = { ...clusters(300), groups: 3 };
  const sums = (mean: number) => ({ ...numberSums("P1", mean, 17, 300), ...groups });
  const rest: UnitColumns = {
    counts: {},
    numbers: Object.fromEntries(Object.keys(MEANS).map((id) => [id, sums(63)])),
  };
  const earlier = { ...campaign, id: "earlier", closesAt: new Date("2025-03-20T13:00:00Z") };
  return compareUnit(instrument, nationalSurvey, {
    ...{ campaignId: campaign.id, index, survey, isWhole: false },
    whole: index ? joinColumns(rest, index.columns) : null,
    overTime: index
      ? [
          { campaign: earlier, figures: figuresOf("index", rest) },
          { campaign, figures: index },
        ]
      : [],
  });
}

/** An organisation of 400 answers with everything to tell: findings of each kind, advice, a change, units without figures. */
export function organisationReport(): OrganisationReport {
  const n = 400;
  const index = (means: Readonly<Record<string, number>>) =>
    figuresOf("index", {
      counts: {},
      numbers: Object.fromEntries(Object.entries(means).map(([id, mean]) => [id, numberSums(id, mean, 17, n)])),
    });
  const many = (counts: Readonly<Record<string, number>>) =>
    countSums(
      Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, Math.round((count * n) / PEOPLE)])),
      n,
    );
  const survey = figuresOf("survey", { counts: { NS1: many(NS1), NS2: many(NS2) }, numbers: {} });
  const [before, now] = [index({ ...MEANS, P2: 80 }), index(MEANS)];
  const figures: UnitFigures = { index: now, survey };
  const participation = participationOf({
    invited: 500,
    groups: 1,
    answered: shownPeople([{ invited: 500, did: 420 }]),
  });
  const shown = buildFigures(instrument, nationalSurvey, figures, participation, () => above);
  const earlier = { ...campaign, id: "earlier", closesAt: new Date("2025-03-20T13:00:00Z") };
  const compared = compareUnit(instrument, nationalSurvey, {
    ...{ campaignId: campaign.id, index: now, survey, whole: null, isWhole: true },
    overTime: [
      { campaign: earlier, figures: before },
      { campaign, figures: now },
    ],
  });
  const units = { all: 24, without: [unit, { ...unit, id: "second" }] };
  return { ...shown, ...compared, campaign, name: above.name, unitId: above.id, units };
}
