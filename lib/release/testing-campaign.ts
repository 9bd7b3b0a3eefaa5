import type { Answers, AnswerValue } from "../response/answers";
import { instrument, rules } from "../instrument/testing-instrument";
import { LOCALES } from "../instrument/locales";
import { NOT_APPLICABLE } from "../instrument/not-applicable";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import type { TreeUnit } from "../organisation/unit-tree";
import { PLANNING_VALUES } from "../policy/statistics";
import { scoreResponse } from "../scoring/score-response";
import { ONLINE, type SmallestGroups } from "./figures";
import { type Publication, publish } from "./publish";
import { noResponses, responseReader } from "./response-pools";
import type { SubmittedRow } from "./submitted-row";
import type { InvitedUnit } from "./table-groups";

/** Campaigns drawn at random, for tests of the release: the same seed gives the same campaign. */

/** Numbers from 0 to 1, without 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a campaign is like: sizes, and how likely something happens to an answer or a response. */
export type Shape = {
  units: number;
  /** Most own people of a unit. */
  most: number;
  skipped: number;
  notApplicable: number;
  imported: number;
  careless: number;
  /** How likely a response of a unit is in another language than most there. */
  mixed: number;
  /** How likely an item is answered as most people answer it. */
  alike: number;
  /** How likely a unit is a reporting group, in which nobody works; never where it is not said. */
  joined?: number;
  /** How likely somebody has no address and answers by a code on paper; then units have places that nobody took. */
  onPaper?: number;
};

/** `silent`: how many more are invited in each unit than have answered (3 where it is not said). */
type DrawnUnit = TreeUnit & { isReportingGroup?: boolean; untaken?: number };
export type DrawnCampaign = {
  units: DrawnUnit[];
  rows: SubmittedRow[];
  silent?: number;
  /** Those of them that were given by codes on paper, of which the release knows nothing. */
  onPaper?: ReadonlySet<SubmittedRow>;
};

/** The units with those invited: who answered here, and some who did not. Nobody is on a staff list. */
export function invitedUnits({ units, rows, silent = 3 }: DrawnCampaign): InvitedUnit[] {
  const answered = (id: string) => rows.filter(({ unitId, origin }) => unitId === id && origin === ONLINE).length;
  return units.map((unit) => ({
    ...unit,
    invited: unit.isReportingGroup === true ? 0 : answered(unit.id) + (unit.untaken ?? silent),
    staff: 0,
  }));
}

/** A submitted row as the server makes it of these answers. */
export function submittedRow(answers: Answers, of: Partial<SubmittedRow> = {}): SubmittedRow {
  const { principles, scenarios, obstacles } = scoreResponse(instrument, answers, PLANNING_VALUES);
  const indices = Object.fromEntries(PRINCIPLE_IDS.map((id) => [id, principles[id].index]));
  return {
    ...{ unitId: "u0", origin: "online", language: "ru", seconds: 600, answers, obstacles },
    indices: indices as Record<PrincipleId, number | null>,
    scenarioScore: scenarios.score,
    ...of,
  };
}

const pick = <Value>(random: () => number, values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(random() * values.length)] ?? values[0];

function drawAnswer(random: () => number, id: string, shape: Shape): AnswerValue | undefined {
  const rule = rules.get(id);
  if (!rule || random() < shape.skipped) return undefined;
  if (rule.kind === "scale") {
    if (random() < shape.notApplicable) return NOT_APPLICABLE;
    return random() < shape.alike ? 3 : Math.floor(random() * 5);
  }
  const [first = "", ...others] = rule.options;
  if (rule.kind === "single") return random() < shape.alike ? first : pick(random, [first, ...others]);
  const named = rule.options.filter((option) => !rule.exclusive.includes(option) && random() < 0.3);
  return named.length > 0 ? named : [...rule.exclusive].slice(0, 1);
}

/** A person's answers to everything, as the shape has it. */
export function drawAnswers(random: () => number, shape: Shape): Answers {
  const drawn = [...rules.keys()].flatMap((id): [string, AnswerValue][] => {
    const answer = drawAnswer(random, id, shape);
    return answer === undefined ? [] : [[id, answer]];
  });
  return Object.fromEntries(drawn);
}

/** The same answer to every item, in less time than it takes to read them. */
function carelessRow(unitId: string): SubmittedRow {
  const answers = Object.fromEntries(instrument.behaviourItems.map(({ id }) => [id, 2]));
  return submittedRow(answers, { unitId, seconds: 60 });
}

/** A tree of units with the responses of their people. */
export function drawCampaign(seed: number, shape: Shape): DrawnCampaign {
  const random = randomFrom(seed);
  const { joined = 0 } = shape;
  const units = Array.from({ length: shape.units }, (_, i): DrawnUnit => ({
    id: `u${String(i)}`,
    // Mostly one tree; now and then another top, as a campaign of several roots has.
    parentId: i === 0 || random() < 0.05 ? null : `u${String(Math.floor(random() * i))}`,
    ...(joined > 0 && random() < joined ? { isReportingGroup: true } : {}),
  }));
  const languages = [...LOCALES, null] as const;
  const rows = units.flatMap(({ id, isReportingGroup }) => {
    if (isReportingGroup === true) return [];
    const usual = pick(random, languages);
    return Array.from({ length: Math.floor(random() * (shape.most + 1)) }, () => {
      if (random() < shape.careless) return carelessRow(id);
      const language = random() < shape.mixed ? pick(random, languages) : usual;
      const origin = random() < shape.imported ? `import-${String(Math.floor(2 * random()))}` : ONLINE;
      const seconds = origin === ONLINE ? 600 : null;
      return submittedRow(drawAnswers(random, shape), { unitId: id, language, origin, seconds });
    });
  });
  return shape.onPaper === undefined ? { units, rows } : withPaper(random, { units, rows }, shape.onPaper);
}

/** Some of those who answered online had codes on paper; in each unit 0 to 6 people did not answer, or took no code. */
function withPaper(random: () => number, { units, rows }: DrawnCampaign, share: number): DrawnCampaign {
  const onPaper = new Set(rows.filter(({ origin }) => origin === ONLINE && random() < share));
  return { units: units.map((unit) => ({ ...unit, untaken: Math.floor(random() * 7) })), rows, onPaper };
}

/** Publishes these responses. */
export function published(drawn: DrawnCampaign, smallest: SmallestGroups): Publication {
  const pools = noResponses();
  const read = responseReader(instrument, pools);
  for (const row of drawn.rows) read(row);
  return publish(instrument, invitedUnits(drawn), pools, smallest);
}

/** The units of a subtree, its top included. */
export function subtreeIds(units: readonly TreeUnit[], top: string): Set<string> {
  const within = new Set([top]);
  // Parents come first in what is drawn here.
  for (const { id, parentId } of units) if (parentId !== null && within.has(parentId)) within.add(id);
  return within;
}
