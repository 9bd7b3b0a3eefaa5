import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import type { MissingGroup } from "@/lib/response/missing-answers";

type Props = {
  locale: Locale;
  responseId: string;
  groups: readonly MissingGroup[];
  nameOf: (group: MissingGroup) => string;
};

/** The questions without an answer, by principle, each leading to where it is asked. */
export async function MissingList({ locale, responseId, groups, nameOf }: Props) {
  const t = await getTranslations({ locale, namespace: "check" });
  if (groups.length === 0) return null;
  return (
    <ul className="mt-5 max-w-text divide-y divide-line border-y border-line">
      {groups.map((group) => (
        <li key={group.id} className="py-2">
          <p className="font-semibold">{nameOf(group)}</p>
          <p className="flex flex-wrap items-center gap-x-3 text-note">
            <span className="text-ink-soft">{t("questions")}</span>
            {group.questions.map(({ id, number, stepId }) => (
              <a
                key={id}
                href={href(locale, `/response/${responseId}/${stepId}#${id}`)}
                className="inline-flex min-h-11 min-w-6 items-center justify-center text-accent underline underline-offset-[0.2em]"
              >
                <span className="sr-only">{t("question")} </span>
                {number}
              </a>
            ))}
          </p>
          {group.isTooFew ? <p className="text-note text-ink-soft">{t("tooFew")}</p> : null}
        </li>
      ))}
    </ul>
  );
}
