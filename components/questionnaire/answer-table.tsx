import type { AnsweredStep } from "@/lib/response/answer-list";

type Props = {
  answered: readonly AnsweredStep[];
  title: (step: AnsweredStep["step"]) => string | null;
  texts: { skipped: string; change: string };
  /** Where an answer can be changed; absent once submitted. */
  changeHref?: (stepId: string, itemId: string) => string;
};

/** Every question with its answer, one section for each page of the questionnaire; one without a title goes on. */
export function AnswerTable({ answered, title, texts, changeHref }: Props) {
  return answered.map(({ step, questions }) => (
    <section key={step.id} className={title(step) === null ? "-mt-px" : "mt-10"}>
      {title(step) === null ? null : <h2 className="mb-4">{title(step)}</h2>}
      <dl className="divide-y divide-line border-y border-line">
        {questions.map((question) => (
          <div
            key={question.id}
            className="keep-together grid gap-x-6 gap-y-1 py-3.5 sm:grid-cols-[1fr_15rem_auto] sm:items-baseline"
          >
            <dt className="flex gap-3">
              <span className="min-w-6 shrink-0 font-semibold text-accent tabular-nums">{question.number}</span>
              <span>{question.lead ?? question.question}</span>
            </dt>
            <dd className="ps-9 font-semibold sm:ps-0">
              {question.answer.length === 0 ? (
                <span className="font-normal text-ink-soft">{texts.skipped}</span>
              ) : (
                question.answer.map((answer) => (
                  <span key={answer} className="block">
                    {answer}
                  </span>
                ))
              )}
            </dd>
            {changeHref === undefined ? null : (
              <dd className="no-print ps-9 sm:ps-0">
                <a
                  href={changeHref(step.id, question.id)}
                  className="flex min-h-6 items-center text-note text-accent underline underline-offset-[0.2em]"
                >
                  {texts.change}
                  <span className="sr-only"> {question.number}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  ));
}
