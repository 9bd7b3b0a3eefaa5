import type { StoredResponse } from "@/db/testing/stored-answers";

/** What respondents have sent to one response, by question: the last value that was acknowledged, and any after it. */
export type GivenResponse = {
  id: string;
  acknowledged: Record<string, string>;
  /** Sent, and no answer came: each may be stored or not. */
  open: Record<string, string[]>;
  isSubmitted: boolean;
};

/** Keeps what was given and what the server has acknowledged, to compare it with what is stored. */
export class GivenAnswers {
  private readonly responses = new Map<string, GivenResponse>();

  sent(id: string, answers: Readonly<Record<string, string>>): void {
    const { open } = this.of(id);
    for (const [question, value] of Object.entries(answers)) open[question] = [...(open[question] ?? []), value];
  }

  acknowledged(id: string, answers: Readonly<Record<string, string>>): void {
    const response = this.of(id);
    for (const [question, value] of Object.entries(answers)) {
      response.acknowledged[question] = value;
      response.open[question] = [];
    }
  }

  submitted(id: string): void {
    this.of(id).isSubmitted = true;
  }

  all(): GivenResponse[] {
    return [...this.responses.values()];
  }

  private of(id: string): GivenResponse {
    const known = this.responses.get(id);
    if (known) return known;
    const response = { id, acknowledged: {}, open: {}, isSubmitted: false };
    this.responses.set(id, response);
    return response;
  }
}

export type ReadBack = {
  responses: number;
  /** Answers that were acknowledged. */
  answers: number;
  /** Acknowledged, and not stored. */
  missing: number;
  /** Stored with a value that was not sent, or was followed by another one; or stored and never sent. */
  wrong: number;
  submissions: number;
  /** Acknowledged, and not stored as submitted with its scores. */
  missingSubmissions: number;
};

/** Compares value by value what was acknowledged with what is stored. */
export function compareStored(given: readonly GivenResponse[], stored: ReadonlyMap<string, StoredResponse>): ReadBack {
  const sums = { responses: given.length, answers: 0, missing: 0, wrong: 0, submissions: 0, missingSubmissions: 0 };
  for (const { id, acknowledged, open, isSubmitted } of given) {
    const found = stored.get(id);
    const questions = new Set([...Object.keys(acknowledged), ...(found?.answers.keys() ?? [])]);
    for (const question of questions) {
      const [value, kept] = [acknowledged[question], found?.answers.get(question)];
      const mayBe = [...(value === undefined ? [] : [value]), ...(open[question] ?? [])];
      if (value !== undefined) sums.answers += 1;
      if (value !== undefined && kept === undefined) sums.missing += 1;
      if (kept !== undefined && !mayBe.includes(kept)) sums.wrong += 1;
    }
    if (isSubmitted) sums.submissions += 1;
    if (isSubmitted && found?.isSubmitted !== true) sums.missingSubmissions += 1;
  }
  return sums;
}
