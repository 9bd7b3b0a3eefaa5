import { commit } from "@/db/commit";
import { listInvited } from "@/db/queries/personal/invitation";
import type { Database } from "@/db/write";
import { addAnswers, addResponse, addScore } from "@/db/writes/response";
import { type Answers, encodeAnswer } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Instrument } from "@/lib/instrument/schema";
import type { ScoreParameters } from "@/lib/scoring/parameters";
import { parametersFor } from "@/server/response/own-parameters";
import { newResponse } from "@/server/response/start";
import { scoredRow } from "@/server/response/scored-row";
import type { DemoCampaign } from "./campaign-plan";
import { characterOf } from "./character";
import { gathering } from "./gathering";
import { type Random, randomFrom } from "@/lib/simulation/random";
import { firstAnswers, simulateResponse } from "@/lib/simulation/simulated-response";
import { demoEmail } from "./staff";

type Invited = Awaited<ReturnType<typeof listInvited>>[number];
type Given = { invited: Invited; createdAt: Date; submittedAt: Date | null; answers: Answers };

type Asked = { instrument: Instrument; parameters: ScoreParameters };

const DAY_MS = 24 * 60 * 60 * 1000;
const WORKING_DAY_MS = 9 * 60 * 60 * 1000;
/** Nobody submits in the first three quarters of an hour of a day: the slowest began with it. */
const FIRST_SUBMISSION = 0.08;

/** A working hour of the campaign; most people answer soon after the opening. */
function submissionTime({ opensAt, answeringDays }: DemoCampaign, random: Random): Date {
  const day = Math.floor(random.number() ** 1.8 * answeringDays);
  const ofDay = FIRST_SUBMISSION + (1 - FIRST_SUBMISSION) * random.number();
  return new Date(opensAt.getTime() + day * DAY_MS + Math.floor(ofDay * WORKING_DAY_MS));
}

function answersAsRows({ answers, createdAt, submittedAt }: Given, responseId: string) {
  const entries = Object.entries(answers);
  const lengthMs = (submittedAt?.getTime() ?? createdAt.getTime()) - createdAt.getTime();
  return entries.map(([itemId, value], i) => {
    const answeredAt = new Date(createdAt.getTime() + Math.round((lengthMs * i) / entries.length));
    return { responseId, itemId, value: encodeAnswer(value), answeredAt };
  });
}

/** Writes a response as it would stand now if it had been given by the pages. */
async function keep(db: Database, campaignId: string, { instrument, parameters }: Asked, given: Given): Promise<void> {
  const { invited, createdAt, submittedAt, answers } = given;
  const response = { ...newResponse(instrument.version, createdAt), invitationId: invited.id, campaignId, revision: 1 };
  const submission = submittedAt === null ? {} : { submittedAt, unitId: invited.unitId, language: invited.locale };
  await commit(db, { kind: "response-started", at: createdAt, campaignId }, [
    addResponse({ ...response, ...submission }),
  ]);
  const kept = addAnswers(answersAsRows(given, response.id));
  if (submittedAt === null) await commit(db, { kind: "answers-saved", at: createdAt, campaignId }, kept);
  else {
    const score = addScore({ responseId: response.id, ...scoredRow(instrument, answers, parameters) });
    await commit(db, { kind: "response-submitted", at: submittedAt, campaignId }, [...kept, score]);
  }
}

/** Who of a unit submits, and who begins only: in each unit the same part. */
function whoAnswers(people: readonly Invited[], { rate, begunRate }: DemoCampaign, random: Random) {
  // The respondent with an account submits where a campaign is over, and is in the middle of one that is open.
  const isRespondent = ({ email }: Invited) => email === demoEmail("respondent");
  const shuffled = random.shuffle(people);
  const others = shuffled.filter((each) => !isRespondent(each));
  const submitting = Math.floor(people.length * rate);
  const before = begunRate > 0 ? submitting : 0;
  const inOrder = [...others.slice(0, before), ...shuffled.filter(isRespondent), ...others.slice(before)];
  const beginning = Math.floor(people.length * begunRate);
  return { submit: inOrder.slice(0, submitting), begin: inOrder.slice(submitting, submitting + beginning) };
}

/** Has the invited people of an open campaign answer. `codeOf` gives the code of a unit by its id. */
export async function answerCampaign(
  db: Database,
  campaignId: string,
  campaign: DemoCampaign,
  codeOf: ReadonlyMap<string, string>,
): Promise<void> {
  const random = randomFrom(campaign.seed);
  const instrument = instrumentOf(campaign.instrumentVersion);
  const later = gathering(db);
  const invited = await listInvited(db.read, campaignId);
  // One ministry, and nothing is released while it answers: the parameters are the same for all.
  const asked = { instrument, parameters: await parametersFor(db.read, invited[0]?.unitId ?? null, instrument) };
  for (const [unitId, code] of [...codeOf].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const people = invited.filter((each) => each.unitId === unitId);
    const { submit, begin } = whoAnswers(people, campaign, random);
    const simulate = () => simulateResponse(instrument, characterOf(code), campaign.morePoints, random);
    for (const each of submit) {
      const { answers, seconds } = simulate();
      const submittedAt = submissionTime(campaign, random);
      const createdAt = new Date(submittedAt.getTime() - seconds * 1000);
      await keep(later, campaignId, asked, { invited: each, createdAt, submittedAt, answers });
    }
    for (const each of begin) {
      const answers = firstAnswers(instrument, simulate().answers, 2 + Math.floor(random.number() * 20));
      const createdAt = submissionTime(campaign, random);
      await keep(later, campaignId, asked, { invited: each, createdAt, submittedAt: null, answers });
    }
  }
  await later.flush();
}
