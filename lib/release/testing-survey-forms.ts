import { instrument } from "../instrument/testing-instrument";
import type { ReleasedGroup, ReleasedUnit } from "./figures";
import type { Publication } from "./publish";
import { type DrawnCampaign } from "./testing-campaign";
import type { Expand } from "./testing-columns";
import { type Form, peopleOf, type Term } from "./testing-forms";
import { fieldElement } from "./testing-rank";

/** The same as `testing-forms` for the survey questions and the number of obstacles. */

const OBSTACLES = ["NS2-a", "NS2-b", "NS2-c", "NS2-d", "NS2-e", "NS2-f"];
const optionsOf = (question: string) =>
  instrument.nationalItems.find(({ id }) => id === question)?.options.map(({ id }) => id) ?? [];

type Rows = DrawnCampaign["rows"];
const named = (rows: Rows, i: number): readonly string[] => {
  const { NS1, NS2 } = rows[i]?.answers ?? {};
  return [...(typeof NS1 === "string" ? [NS1] : []), ...(typeof NS2 === "object" ? NS2 : [])];
};
const answered = (rows: Rows, question: string, people: readonly number[]) =>
  people.filter((i) => rows[i]?.answers[question] !== undefined);

function figureForms(rows: Rows, name: string, { columns }: Pick<ReleasedGroup, "columns">, people: number[]): Form[] {
  const ofQuestions = ["NS1", "NS2"].flatMap((question) => {
    const figure = columns.counts[question];
    const who = answered(rows, question, people);
    const terms = (quantity: string) => who.map((i): Term => [i, quantity, 1]);
    return figure
      ? [
          { name: `${name} ${question} n`, stated: figure.n, terms: terms(question) },
          ...optionsOf(question).map((id) => ({
            name: `${name} ${id}`,
            stated: figure.counts[id] ?? 0,
            terms: terms(id),
          })),
        ]
      : [];
  });
  const load = columns.numbers["obstacles"];
  const who = answered(rows, "NS2", people);
  const pairs = OBSTACLES.flatMap((a) => OBSTACLES.map((b) => `${a}*${b}`));
  return [
    ...ofQuestions,
    ...(load
      ? [
          {
            name: `${name} obstacles`,
            stated: load.sum,
            terms: who.flatMap((i) => OBSTACLES.map((id): Term => [i, id, 1])),
          },
          {
            name: `${name} obstacles²`,
            stated: load.squares,
            terms: who.flatMap((i) => pairs.map((pair): Term => [i, pair, 1])),
          },
        ]
      : []),
  ];
}

/** Every published number of the survey table but the scenarios' as a linear form. */
export function surveyForms({ units, rows }: DrawnCampaign, publication: Publication): Form[] {
  const groups = publication.groups.filter(({ table }) => table === "survey");
  // A column can be missing where the others are not, so each is looked at by itself.
  const keys = ["NS1", "NS2", "obstacles"];
  const only = (columns: ReleasedUnit["columns"] | ReleasedGroup["columns"], key: string) => ({
    numbers: Object.fromEntries(Object.entries(columns.numbers).filter(([id]) => id === key)),
    counts: Object.fromEntries(Object.entries(columns.counts).filter(([id]) => id === key)),
  });
  const has = (key: string) => groups.filter(({ columns }) => key in columns.numbers || key in columns.counts);
  return keys.flatMap((key) =>
    has(key).flatMap((group) =>
      figureForms(
        rows,
        `${group.unitId} ${group.origin}`,
        { columns: only(group.columns, key) },
        peopleOf({ units, rows }, [group]),
      ),
    ),
  );
}

/** What a form gives with the raw answers put in. */
export function surveyValue({ rows }: DrawnCampaign, { terms }: Form): number {
  return terms.reduce((sum, [i, quantity, by]) => {
    const given = named(rows, i);
    const isQuestion = quantity === "NS1" || quantity === "NS2";
    return sum + (isQuestion || quantity.split("*").every((id) => given.includes(id)) ? by : 0);
  }, 0);
}

/** One option of NS1 follows from the others, an option times itself is itself, and n is a constant. */
export const expandSurvey: Expand = (_, quantity) => {
  if (quantity === "NS1-a")
    return optionsOf("NS1")
      .slice(1)
      .map((id) => [id, fieldElement(-1)]);
  const [a, b] = quantity.split("*");
  return [[b === undefined || a === b ? (a ?? "") : [a, b].sort().join("*"), 1]];
};
