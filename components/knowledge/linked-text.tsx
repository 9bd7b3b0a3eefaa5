import type { Locale } from "@/lib/instrument/locales";
import type { TextPart } from "@/lib/knowledge/statement-codes";
import { statementPath } from "@/lib/knowledge/statements";
import { href } from "@/lib/paths";

/** A text of the instrument; each statement that it names leads to its place. */
export function LinkedText({ locale, parts }: { locale: Locale; parts: readonly TextPart[] }) {
  return parts.map((part) =>
    typeof part === "string" ? (
      part
    ) : (
      <a key={part.id} href={href(locale, statementPath(part.id))}>
        {part.name}
      </a>
    ),
  );
}
