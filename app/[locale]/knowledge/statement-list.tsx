import type { ReactNode } from "react";
import type { StatementView } from "@/lib/knowledge/statements";

type Props = { statements: readonly StatementView[]; place: (section: string) => string };

/** Statements of the article in full, each where links lead by its id, with the place where it stands. */
export function StatementList({ statements, place }: Props): ReactNode {
  return (
    <ul className="space-y-3">
      {statements.map(({ id, name, text, section, quoteRu }) => (
        <li key={id} id={id} className="keep-together target:bg-accent-wash">
          <b className="block font-semibold first-letter:uppercase">{name}</b>
          <p>{text}</p>
          <p className="text-sm text-ink-soft">
            {place(section)} <q lang="ru">{quoteRu}</q>
          </p>
        </li>
      ))}
    </ul>
  );
}
