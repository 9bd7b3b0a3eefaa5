import type { Locale } from "@/lib/instrument/locales";
import { statementPath, type StatementView } from "@/lib/knowledge/statements";
import { href } from "@/lib/paths";

/** Statements of the article in full, each led by a link to its place. */
export function StatementLinks({ locale, statements }: { locale: Locale; statements: readonly StatementView[] }) {
  return (
    <ul className="list-disc space-y-1 ps-5 text-note marker:text-accent">
      {statements.map(({ id, name, section, text }) => (
        <li key={id}>
          <a href={href(locale, statementPath(id))}>
            {section}
            <span className="sr-only">: {name}</span>
          </a>
          : {text}
        </li>
      ))}
    </ul>
  );
}
