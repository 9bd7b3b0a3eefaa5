import { getTranslations } from "next-intl/server";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { Locale } from "@/lib/instrument/locales";

/** Links to the parts of the report. */
export async function Contents({ locale, hasChildren }: { locale: Locale; hasChildren: boolean }) {
  const t = await getTranslations({ locale, namespace: "review" });
  const parts = [
    ["scorecard", t("scorecard.title", { year: String(nationalSurvey.survey.year) })],
    ["principles", t("cards.title")],
    ["advice", t("advice.title")],
    ["indices", t("indices.title")],
    ["levels", t("levels.title")],
    ["situations", t("scenarios.title")],
    ["trend", t("trend.title")],
    ...(hasChildren ? [["below", t("children")] as const] : []),
    ["sources", t("provenance.title")],
    ["made", t("made.title")],
  ] as const;
  return (
    <nav aria-label={t("unit.contents")} className="no-print mt-6 border-y border-line py-4">
      <ul className="gap-x-8 text-note sm:columns-2">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-7 items-center text-accent underline underline-offset-[0.2em]"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
