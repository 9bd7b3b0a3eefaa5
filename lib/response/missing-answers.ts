import { NOT_APPLICABLE } from "../instrument/not-applicable";
import type { Instrument, PrincipleId } from "../instrument/schema";
import type { Step } from "../instrument/steps";
import { ENOUGH } from "../policy/scoring";
import type { Answers } from "./answers";

/** A question without an answer: its number among all, from 1, and the page that asks it. */
export type MissingQuestion = { id: string; number: number; stepId: string };

/** Of what belongs together, the questions without an answer; `isTooFew` where they keep a score from being told. */
export type MissingGroup = {
  id: "survey" | "scenarios" | PrincipleId;
  questions: readonly MissingQuestion[];
  isTooFew: boolean;
};

/**
 * What has not been answered, by principle, the survey questions first and the scenarios last; groups that miss nothing
 * are left out. "Did not arise" is an answer, but none that an index can count (measurement.md §4.1, §4.2).
 */
export function missingAnswers(instrument: Instrument, steps: readonly Step[], answers: Answers): MissingGroup[] {
  const asked = steps
    .flatMap((step) => step.itemIds.map((id) => ({ id, stepId: step.id })))
    .map((question, index) => ({ ...question, number: index + 1 }));
  const groupOf = (id: MissingGroup["id"], ids: readonly string[], enough: number): MissingGroup => {
    const counted = ids.filter((each) => answers[each] !== undefined && answers[each] !== NOT_APPLICABLE);
    const questions = asked.filter((question) => ids.includes(question.id) && answers[question.id] === undefined);
    return { id, questions, isTooFew: questions.length > 0 && counted.length < enough };
  };
  const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  return [
    groupOf("survey", idsOf(instrument.nationalItems), 0),
    ...instrument.principles.map(({ id }) =>
      groupOf(
        id,
        idsOf(instrument.behaviourItems.filter(({ principleId }) => principleId === id)),
        ENOUGH.itemsPerPrinciple,
      ),
    ),
    groupOf("scenarios", idsOf(instrument.sjtItems), ENOUGH.scenarios),
  ].filter(({ questions }) => questions.length > 0);
}
