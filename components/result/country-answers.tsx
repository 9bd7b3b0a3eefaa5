import type { Locale } from "@/lib/instrument/locales";
import { statementPath } from "@/lib/knowledge/statements";
import { href } from "@/lib/paths";
import type { CountryLens } from "@/lib/result/country-lens";

type Props = {
  locale: Locale;
  statements: CountryLens["statements"];
  texts: { none: string; skipped: string; questions: (count: number) => string };
};

/** Each statement of a country with the questions that rest on it and one's own answers in words. */
export function CountryAnswers({ locale, statements, texts }: Props) {
  return (
    <ul className="space-y-4">
      {statements.map(({ id, name, text, questions }) => (
        <li key={id}>
          <a
            href={href(locale, statementPath(id))}
            className="inline-block min-h-6 font-semibold text-accent underline underline-offset-[0.2em] first-letter:uppercase"
          >
            {name}
          </a>
          <p className="text-ink-soft">
            {text} {questions.length === 0 ? texts.none : null}
          </p>
          {questions.length === 0 ? null : (
            <>
              <p className="mt-1 text-sm text-ink-soft">{texts.questions(questions.length)}:</p>
              <dl className="mt-1 space-y-1.5 border-s-2 border-line ps-3">
                {questions.map((question) => (
                  <div key={question.id} className="keep-together">
                    <dt>{question.lead ?? question.question}</dt>
                    <dd className="font-semibold">
                      {question.answer.length === 0 ? (
                        <span className="font-normal text-ink-soft">{texts.skipped}</span>
                      ) : (
                        question.answer.join("; ")
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
