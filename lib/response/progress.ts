import type { Step } from "../instrument/steps";
import { SECONDS_A_QUESTION } from "../policy/answering-time";

const SECONDS_A_MINUTE = 60;

/** Where the questions of a page stand among all, and what is needed to tell the time left from any of them. */
export type PageProgress = {
  /** The numbers of the page's first and last question, from 1. */
  first: number;
  last: number;
  total: number;
  /** Seconds that each question of this page takes, and those that all pages behind it take together. */
  secondsEach: number;
  secondsBehind: number;
};

const secondsOf = ({ kind, itemIds }: Step) => SECONDS_A_QUESTION[kind] * itemIds.length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The progress at a page of the questionnaire; throws for a page that is none of it. */
export function pageProgress(steps: readonly Step[], stepId: string): PageProgress {
  const index = steps.findIndex((step) => step.id === stepId);
  const step = steps[index];
  if (!step) throw new Error(`The questionnaire has no page ${stepId}.`);
  const before = sum(steps.slice(0, index).map(({ itemIds }) => itemIds.length));
  return {
    first: before + 1,
    last: before + step.itemIds.length,
    total: sum(steps.map(({ itemIds }) => itemIds.length)),
    secondsEach: SECONDS_A_QUESTION[step.kind],
    secondsBehind: sum(steps.slice(index + 1).map(secondsOf)),
  };
}

/** The question one is at, from 1: behind the last of the page that has an answer, at most the page's last. */
export function questionAt({ first, last }: PageProgress, answered: readonly boolean[]): number {
  return Math.min(first + answered.lastIndexOf(true) + 1, last);
}

/** Minutes from a question of the page to the end of the questions, rounded up: at least 1. */
export function minutesLeft({ last, secondsEach, secondsBehind }: PageProgress, question: number): number {
  return Math.max(1, Math.ceil((secondsBehind + secondsEach * (last - question + 1)) / SECONDS_A_MINUTE));
}
