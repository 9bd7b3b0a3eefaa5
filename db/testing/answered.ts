import { eq } from "drizzle-orm";
import type { Answers, AnswerValue } from "@/lib/response/answers";
import { encodeAnswer } from "@/lib/response/answers";
import { instrument } from "@/lib/instrument/testing-instrument";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { scoreResponse } from "@/lib/scoring/score-response";
import { campaign, campaignRoot, campaignUnit, invitation } from "../schema/campaign";
import { person } from "../schema/person";
import { answer, response, score } from "../schema/response";
import type { Database, Write } from "../write";
import { insertRows } from "./insert-rows";

const CREATED_AT = new Date("2026-03-01T04:00:00Z");
const SUBMITTED_AT = new Date("2026-03-01T04:12:00Z");
const CLOSED_AT = new Date("2026-03-15T04:00:00Z");

type CampaignUnit = { id: string; parentId?: string; name?: string };

/** A campaign that is over and waits for its release, for the units given; for tests and measurements. */
export async function addClosedCampaign(db: Database, id: string, units: readonly CampaignUnit[]): Promise<void> {
  await db.apply(closedCampaign(id, units));
}

/** A draft becomes a campaign that is over, once its answers are there: a worker releases one that is over at once. */
export const closeDraft = (id: string): Write => ({
  statement: (writer) =>
    writer
      .update(campaign)
      .set({ confirmedAt: CREATED_AT, openedAt: CREATED_AT, closedAt: CLOSED_AT })
      .where(eq(campaign.id, id)),
});

/** The same as writes, for what has to come with it: a worker may release it at once, unless it is a draft. */
export function closedCampaign(id: string, units: readonly CampaignUnit[], isDraft = false): Write[] {
  const row = {
    ...{ id, title: { kk: id, ru: id, en: id }, message: { kk: "", ru: "", en: "" } },
    ...{ instrumentVersion: instrument.version, minimumGroup: 10, reminderDays: [] },
    ...{ createdAt: CREATED_AT, opensAt: CREATED_AT, confirmedAt: CREATED_AT, openedAt: CREATED_AT },
    ...{ closesAt: CLOSED_AT, closedAt: CLOSED_AT },
    ...(isDraft ? { confirmedAt: null, openedAt: null, closedAt: null } : {}),
  };
  const rows = units.map(({ id: unitId, parentId, name = unitId }) => ({
    ...{ campaignId: id, unitId, parentId: parentId ?? null, code: unitId },
    ...{ nameKk: name, nameRu: name, nameEn: name },
  }));
  const roots = rows.filter(({ parentId }) => parentId === null).map(({ unitId }) => ({ campaignId: id, unitId }));
  return [
    { statement: (writer) => writer.insert(campaign).values(row) },
    { statement: (writer) => writer.insert(campaignRoot).values(roots) },
    insertRows(campaignUnit, rows),
  ];
}

/** Numbers from 0 to 1 that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Somebody's answers to everything but what they skip or cannot apply. */
function randomAnswers(seed: number): Answers {
  const next = numbers(seed);
  const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value;
  const answers: Record<string, AnswerValue> = {};
  for (const { id } of instrument.behaviourItems)
    if (next() > 0.03) answers[id] = next() < 0.05 ? "NA" : oneOf([1, 2, 3, 3, 4]);
  for (const { id, options } of instrument.sjtItems) if (next() > 0.03) answers[id] = oneOf(options).id;
  for (const { id, type, options, exclusive } of instrument.nationalItems) {
    if (next() < 0.03) continue;
    const chosen = options
      .filter((option) => !exclusive.includes(option.id) && next() < 0.3)
      .map((option) => option.id);
    if (type === "single") answers[id] = oneOf(options).id;
    else answers[id] = chosen.length > 0 ? chosen : [exclusive[0] ?? ""];
  }
  return answers;
}

/** People who answer alike in the whole: their answers and scores are made once. */
const KINDS = 500;
const BATCH = 500;

function kindsOfPeople() {
  return Array.from({ length: KINDS }, (_, i) => {
    const answers = randomAnswers(i + 1);
    const parameters = PLANNING_VALUES;
    const { principles, overall, scenarios, obstacles } = scoreResponse(instrument, answers, parameters);
    const { P1, P2, P3, P4, P5, P6, P7 } = principles;
    return {
      answers: Object.entries(answers).map(([itemId, value]) => ({ itemId, value: encodeAnswer(value) })),
      score: {
        ...{ p1: P1.index, p2: P2.index, p3: P3.index, p4: P4.index, p5: P5.index, p6: P6.index, p7: P7.index },
        ...{ overall: overall?.index ?? null, scenarioScore: scenarios.score, obstacles, parameters },
      },
    };
  });
}

/** Puts so many submitted responses into a campaign, spread over the units; for tests and measurements. */
export async function addAnswered(
  db: Database,
  campaignId: string,
  unitIds: readonly string[],
  responses: number,
): Promise<void> {
  const kinds = kindsOfPeople();
  const common = { campaignId, instrumentVersion: instrument.version, consentVersion: "1.1.0" };
  for (let from = 0; from < responses; from += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, responses - from) }, (_, i) => {
      const number = from + i;
      // A prime step, so that neighbours by id are in different units.
      const unitId = unitIds[(number * 7_919) % unitIds.length] ?? "";
      return { id: `r${String(number).padStart(8, "0")}`, unitId, kind: kinds[number % KINDS] };
    });
    const invited = people.map(({ id, unitId }) => ({
      person: { id, unitId, email: id, emailFolded: id, name: id, createdAt: CREATED_AT },
      invitation: { id, campaignId, personId: id, unitId, createdAt: CREATED_AT },
    }));
    await db.apply([
      insertRows(
        person,
        invited.map((each) => each.person),
      ),
      insertRows(
        invitation,
        invited.map((each) => each.invitation),
      ),
      insertRows(
        response,
        people.map(({ id, unitId }, i) => ({
          ...common,
          ...{ id, invitationId: id, unitId, shuffleSeed: 1, createdAt: CREATED_AT, submittedAt: SUBMITTED_AT },
          language: i % 3 === 0 ? ("kk" as const) : ("ru" as const),
        })),
      ),
      insertRows(
        answer,
        people.flatMap(({ id, kind }) =>
          (kind?.answers ?? []).map((each) => ({ responseId: id, ...each, answeredAt: CREATED_AT })),
        ),
      ),
      insertRows(
        score,
        people.flatMap(({ id, kind }) => (kind ? [{ responseId: id, ...kind.score }] : [])),
      ),
    ]);
  }
}
