"use client";

import { minutesLeft, type PageProgress, questionAt } from "@/lib/response/progress";
import { byCount } from "@/lib/text/by-count";
import type { Saving } from "./use-autosave";

export type HeadTexts = {
  /** "Question {number} of {total}", and without a script "Questions {first}–{last} of {total}". */
  question: string;
  questions: string;
  /** "about {count} more minutes", by plural category. */
  minutes: Readonly<Record<string, string>>;
  /** What is in the way of saving; `offline` by plural category of the answers that wait. */
  trouble: { offline: Readonly<Record<string, string>>; busy: string; refused: string };
};

type Props = {
  locale: string;
  progress: PageProgress;
  /** Whether each question of the page has an answer, in order. */
  answered: readonly boolean[];
  saving: Saving;
  /** The question that all statements of the page answer. */
  scaleQuestion?: string | undefined;
  texts: HeadTexts;
};

function troubleOf({ state, waiting }: Saving, { trouble }: HeadTexts, locale: string): string | null {
  if (state === "offline") return byCount(trouble.offline, waiting, locale);
  return state === "refused" || state === "busy" ? trouble[state] : null;
}

/** Sticks to the top: where one is, how long it takes yet, and nothing of saving unless it fails. */
export function QuestionHead({ locale, progress, answered, saving, scaleQuestion, texts }: Props) {
  const { first, last, total } = progress;
  const isLive = saving.state !== "inert";
  const number = isLive ? questionAt(progress, answered) : first;
  const where = (isLive || first === last ? texts.question : texts.questions)
    .replace("{number}", String(number))
    .replace("{first}", String(first))
    .replace("{last}", String(last))
    .replace("{total}", String(total));
  const trouble = troubleOf(saving, texts, locale);
  return (
    <header className="question-head">
      <p>
        <strong>{where}</strong>
        <span className="text-ink-soft">{byCount(texts.minutes, minutesLeft(progress, number), locale)}</span>
      </p>
      <svg aria-hidden="true" className="block h-1 w-full bg-line fill-accent">
        <rect width={`${String(((number - 1) / total) * 100)}%`} height="4" />
      </svg>
      {scaleQuestion === undefined ? null : (
        <p aria-hidden="true" className="font-semibold">
          {scaleQuestion}
        </p>
      )}
      <div role="status" {...(trouble === null ? {} : { "data-state": saving.state })}>
        {trouble === null ? null : <p className="font-semibold text-danger">{trouble}</p>}
      </div>
    </header>
  );
}
