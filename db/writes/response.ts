import { and, eq, gt, isNotNull, isNull, or, type Placeholder, sql } from "drizzle-orm";
import type { Locale } from "../../lib/instrument/locales";
import { isOpenAt } from "../open-campaign";
import { campaign, campaignUnit, invitation } from "../schema/campaign";
import { person } from "../schema/person";
import { answer, response, score } from "../schema/response";
import type { Write } from "../write";
import { inParts } from "./in-parts";

export function addResponse(values: typeof response.$inferInsert): Write {
  return { statement: (db) => db.insert(response).values(values) };
}

/** It belongs to a campaign that is open at `now`. */
const isInOpenCampaign = (now: Date | Placeholder) =>
  sql`exists (select 1 from ${campaign} where ${campaign.id} = ${response.campaignId} and ${isOpenAt(now)})`;

/** Not submitted, and where it belongs to a campaign, that is open at `now`. */
const takesAnswersAt = (now: Date | Placeholder) =>
  and(isNull(response.submittedAt), sql`(${response.campaignId} is null or ${isInOpenCampaign(now)})`);

const markChanged: Write["statement"] = (db) =>
  db
    .update(response)
    .set({ revision: sql`${response.revision} + 1` })
    .where(and(eq(response.id, sql.placeholder("responseId")), takesAnswersAt(sql.placeholder("now"))));

/** Counts a change of the answers; refuses when the response is submitted or gone, or its campaign closed. */
export function markAnswersChanged(responseId: string, now: Date): Write {
  return { statement: markChanged, values: { responseId, now }, mustChange: true, locks: responseId };
}

const keepAnswer: Write["statement"] = (db) =>
  db
    .insert(answer)
    .values({
      responseId: sql.placeholder("responseId"),
      itemId: sql.placeholder("itemId"),
      value: sql.placeholder("value"),
      answeredAt: sql.placeholder("answeredAt"),
    })
    .onConflictDoUpdate({
      target: [answer.responseId, answer.itemId],
      set: { value: sql`excluded.value`, answeredAt: sql`excluded.answered_at` },
      setWhere: sql`excluded.answered_at >= ${answer.answeredAt} or ${gt(answer.answeredAt, sql.param(sql.placeholder("now"), answer.answeredAt))}`,
    });

/**
 * Keeps an answer unless a newer one is there; of two at the same millisecond the later arrival wins. One from after
 * `now` is not newer: the clock had been ahead.
 */
export function recordAnswer(
  values: { responseId: string; itemId: string; value: string | null; answeredAt: Date },
  now: Date,
): Write {
  return { statement: keepAnswer, values: { ...values, now } };
}

/** Keeps the answers of responses that have none yet. */
export function addAnswers(rows: readonly (typeof answer.$inferInsert)[]): Write[] {
  return inParts(rows, (part) => ({ statement: (db) => db.insert(answer).values(part) }));
}

/** Where somebody invited counts: in the unit they are in, where that takes part, otherwise where they were invited. */
const unitAtSubmission = sql<string>`(
  select coalesce(${campaignUnit.unitId}, ${invitation.unitId}) from ${invitation}
  left join ${person} on ${person.id} = ${invitation.personId}
  left join ${campaignUnit} on ${campaignUnit.campaignId} = ${invitation.campaignId}
    and ${campaignUnit.unitId} = ${person.unitId}
  where ${invitation.id} = ${response.invitationId})`;

/**
 * Submits once, and keeps the unit it counts in and the language of the page; refuses when it is submitted already, an answer came in after
 * `revision` was read, or its campaign is closed.
 */
export function markSubmitted(responseId: string, revision: number, submittedAt: Date, language: Locale): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ submittedAt, language, unitId: unitAtSubmission })
        .where(and(eq(response.id, responseId), eq(response.revision, revision), takesAnswersAt(submittedAt))),
    mustChange: true,
  };
}

export function addScore(values: typeof score.$inferInsert): Write {
  return { statement: (db) => db.insert(score).values(values) };
}

/**
 * Keeps a response out of the figures of its campaign from `withheldAt` on, or lets it in again (null); refuses once the
 * campaign is closed, and outside any.
 */
export function markWithheld(responseId: string, withheldAt: Date | null, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ withheldAt })
        .where(and(eq(response.id, responseId), isInOpenCampaign(now))),
    mustChange: true,
  };
}

/** Puts a new recovery code in force; refuses when somebody else did so meanwhile, or the response has none. */
export function renewRecoveryCode(
  responseId: string,
  codeGeneration: number,
  next: { codeGeneration: number; recoveryHash: string },
): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set(next)
        .where(
          and(
            eq(response.id, responseId),
            eq(response.codeGeneration, codeGeneration),
            isNull(response.personId),
            or(isNull(response.invitationId), isNotNull(response.recoveryHash)),
          ),
        ),
    mustChange: true,
  };
}

/** Gives an unowned response to a person and ends its recovery code; refuses one of a campaign, which stays nobody's. */
export function markClaimed(responseId: string, recoveryHash: string, personId: string): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ personId, recoveryHash: null })
        .where(
          and(
            ...[eq(response.id, responseId), eq(response.recoveryHash, recoveryHash)],
            ...[isNull(response.personId), isNull(response.invitationId)],
          ),
        ),
    mustChange: true,
  };
}

/** Deletes the response with its answers and its score. */
export function removeResponse(responseId: string): Write {
  return { statement: (db) => db.delete(response).where(eq(response.id, responseId)), mustChange: true };
}
