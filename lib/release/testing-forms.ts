import { LOCALES } from "../instrument/locales";
import { PRINCIPLE_IDS } from "../instrument/schema";
import type { ReleasedGroup, ReleaseTable, ScaleId, ScaleQuality } from "./figures";
import { REST_COMPARISON } from "../policy/statistics";
import type { Publication } from "./publish";
import { type DrawnCampaign, subtreeIds } from "./testing-campaign";
import { type ItemFacts, type PersonFacts, personFacts, scaleItems } from "./testing-scale-facts";

/**
 * Every number that is published of a scale as a linear form over person × quantity: built from which groups, units
 * and columns are published and from the raw answers, and compared with the number.
 */

export type Term = readonly [person: number, quantity: string, by: number];
export type Form = { name: string; stated: number; terms: readonly Term[] };

/** A scale of a campaign: its people by number, as in `rows` without those set aside. */
export type ScaleCase = { scaleId: ScaleId; items: ItemFacts[]; people: readonly PersonFacts[]; drawn: DrawnCampaign };

export function scaleCase(scaleId: ScaleId, drawn: DrawnCampaign): ScaleCase {
  const items = scaleItems(scaleId);
  return { scaleId, items, drawn, people: drawn.rows.map((row) => personFacts(scaleId, row, items)) };
}

/** The people of some groups: who counts in which unit follows from the units that a group says it covers. */
export function peopleOf({ rows }: DrawnCampaign, groups: readonly ReleasedGroup[]): number[] {
  const places = new Set(groups.flatMap(({ coveredUnitIds, origin }) => coveredUnitIds.map((id) => `${origin} ${id}`)));
  return rows.flatMap(({ origin, unitId }, i) => (places.has(`${origin} ${unitId}`) ? [i] : []));
}

const count = (people: readonly number[], quantity: string): Term[] => people.map((i) => [i, quantity, 1]);
const scored = (of: ScaleCase, people: readonly number[]) =>
  count(
    people.filter((i) => of.people[i]?.isScored),
    "scored",
  );

function sumTerms({ people }: ScaleCase, of: readonly number[]): Term[] {
  return of.flatMap((i) => {
    const person = people[i];
    return person?.isScored ? person.valid.map((j): Term => [i, `a${j}`, person.step]) : [];
  });
}

function squareTerms({ people }: ScaleCase, of: readonly number[]): Term[] {
  return of.flatMap((i) => {
    const person = people[i];
    if (!person?.isScored) return [];
    const { valid, step } = person;
    return valid.flatMap((j) =>
      valid.filter((l) => j <= l).map((l): Term => [i, `p${j}.${l}`, (j === l ? 1 : 2) * step ** 2]),
    );
  });
}

type Figures = Pick<ReleasedGroup, "columns">;

/** The forms of one group or unit whose column is of these people. */
function figureForms(of: ScaleCase, name: string, { columns }: Figures, people: readonly number[]): Form[] {
  const numbers = columns.numbers[of.scaleId];
  const counts = of.scaleId === "scenarios" ? undefined : columns.counts[of.scaleId];
  return [
    ...(numbers
      ? [
          { name: `${name} n`, stated: numbers.n, terms: scored(of, people) },
          { name: `${name} sum`, stated: numbers.sum, terms: sumTerms(of, people) },
          { name: `${name} squares`, stated: numbers.squares, terms: squareTerms(of, people) },
        ]
      : []),
    ...(counts ? [{ name: `${name} n`, stated: counts.n, terms: scored(of, people) }] : []),
    ...["L1", "L2", "L3", "L4"].flatMap((level) =>
      counts
        ? [
            {
              name: `${name} ${level}`,
              stated: counts.counts[level] ?? 0,
              terms: count(
                people.filter((i) => of.people[i]?.isScored),
                `level.${level}`,
              ),
            },
          ]
        : [],
    ),
  ];
}

const hasColumn = (scaleId: ScaleId, { columns }: Figures) =>
  columns.numbers[scaleId] !== undefined || columns.counts[scaleId] !== undefined;

function tableForms(of: ScaleCase, { groups }: Publication, table: ReleaseTable): Form[] {
  const inTable = groups.filter((group) => group.table === table && hasColumn(of.scaleId, group));
  // A level is counted of people in index groups that have the index.
  const inIndex = groups.filter((group) => group.table === "index" && hasColumn(of.scaleId, group));
  const counted = new Set(peopleOf(of.drawn, table === "levels" ? inIndex : inTable));
  const membersOf = (chosen: readonly ReleasedGroup[]) => peopleOf(of.drawn, chosen).filter((i) => counted.has(i));
  // A unit's figures are sums over whole groups: they add nothing to what the groups tell.
  return [
    ...inTable.flatMap((group) =>
      figureForms(of, `${table} ${group.unitId} ${group.origin}`, group, membersOf([group])),
    ),
    ...restForms(of, table, inTable, membersOf),
  ];
}

type Groups = readonly ReleasedGroup[];

/** What a unit is compared with: the groups outside its subtree, as their sum over all groups without the unit's. */
function restForms(
  of: ScaleCase,
  table: ReleaseTable,
  groups: Groups,
  membersOf: (chosen: Groups) => number[],
): Form[] {
  if (table !== "index") return [];
  const sumOf = (chosen: Groups, key: "n" | "sum" | "squares") =>
    chosen.reduce((sum, { columns }) => sum + (columns.numbers[of.scaleId]?.[key] ?? 0), 0);
  // They add nothing to the groups they are sums of, but time: two units stand for all.
  return of.drawn.units.slice(1, 3).flatMap(({ id }) => {
    const within = subtreeIds(of.drawn.units, id);
    const [own, rest] = [true, false].map((is) => groups.filter(({ unitId }) => within.has(unitId) === is));
    if (!own || !rest || own.length === 0 || rest.length < REST_COMPARISON.groups) return [];
    const without = (key: "n" | "sum" | "squares") => sumOf(groups, key) - sumOf(own, key);
    const numbers = { [of.scaleId]: { n: without("n"), sum: without("sum"), squares: without("squares") } };
    return figureForms(of, `all but ${id}`, { columns: { numbers, counts: {} } }, membersOf(rest));
  });
}

/** The forms of the quality of the scale over these people. */
function qualityForms({ items, people, drawn }: ScaleCase, quality: ScaleQuality, of: number[]): Form[] {
  const complete = of.filter((i) => people[i]?.isComplete);
  const pairs = items.flatMap((_, j) => items.slice(j).map((__, more) => `p${j}.${j + more}`));
  const moments = (name: string, { n, sums, products }: ScaleQuality["complete"], who: readonly number[]): Form[] => [
    ...sums.map((stated, j) => ({ name: `${name} sum ${j}`, stated, terms: count(who, `a${j}`) })),
    ...pairs.map((pair, at) => ({ name: `${name} ${pair}`, stated: products[at] ?? NaN, terms: count(who, pair) })),
    { name: `${name} n`, stated: n, terms: count(who, "complete") },
  ];
  const inLanguage = (language: string) => complete.filter((i) => drawn.rows[i]?.language === language);
  return [
    { name: "people", stated: quality.people, terms: count(of, "here") },
    ...quality.skipped.map((stated, j) => ({ name: `skipped ${j}`, stated, terms: count(of, `skipped${j}`) })),
    ...quality.notApplicable.map((stated, j) => ({ name: `na ${j}`, stated, terms: count(of, `na${j}`) })),
    ...moments("complete", quality.complete, complete),
    ...quality.choices.flatMap((counts, j) =>
      counts.map((stated, v) => ({ name: `choice ${j}.${v}`, stated, terms: count(complete, `c${j}.${v}`) })),
    ),
    ...quality.totals.map((stated, s) => ({ name: `total ${s}`, stated, terms: count(complete, `t${s}`) })),
    ...LOCALES.flatMap((language) => {
      const ofLanguage = quality.byLanguage?.[language];
      return ofLanguage ? moments(language, ofLanguage, inLanguage(language)) : [];
    }),
  ];
}

/** What a form gives with the raw answers put in. */
export function valueOf({ people }: ScaleCase, { terms }: Form): number {
  return terms.reduce((sum, [i, quantity, by]) => sum + by * (people[i]?.values.get(quantity) ?? 0), 0);
}

/**
 * Every published number of a scale. The quality is of all groups with the column, or of those in which everybody with
 * a score answered every item: the one of both that gives the stated numbers.
 */
export function formsOf(of: ScaleCase, publication: Publication): Form[] {
  const table = of.scaleId === "scenarios" ? "survey" : "index";
  const withColumn = publication.groups.filter(
    (group) => group.table === table && group.columns.numbers[of.scaleId] !== undefined,
  );
  const isWhole = (i: number) => !of.people[i]?.isScored || of.people[i].isComplete;
  const pure = withColumn.filter((group) => peopleOf(of.drawn, [group]).every(isWhole));
  const quality = publication.quality.scales[of.scaleId];
  const candidates = [withColumn, pure].map((groups) =>
    quality ? qualityForms(of, quality, peopleOf(of.drawn, groups)) : [],
  );
  const isTrue = (forms: readonly Form[]) => forms.every((form) => valueOf(of, form) === form.stated);
  const tables = PRINCIPLE_IDS.some((id) => id === of.scaleId) ? (["index", "levels"] as const) : (["survey"] as const);
  return [
    ...tables.flatMap((each) => tableForms(of, publication, each)),
    ...(candidates.find(isTrue) ?? candidates[0] ?? []),
  ];
}
