import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { guideOf } from "@/lib/review/guide";
import { MEASURE_PLACES } from "@/lib/review/measure-form";
import { hasAnyFigure } from "@/lib/review/views";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { findUnitView } from "@/server/review/comparisons";
import { publishedUnit } from "@/server/review/guard";
import { wordsIn } from "@/server/platform/words";
import { Page } from "../../../../../page-frame";
import { telling } from "../../../../telling";

export const generateMetadata = publishedUnit.metadata(
  "review/[id]/units/[unit]/guide/page.tsx",
  ({ locale, report }) => ({ title: wordsIn(locale)("review.guide.title", { unit: report.unit.name[locale] }) }),
);

const CELL = "border border-edge px-2 py-1 text-start align-top";

/** What the head of a team takes along to talk about the results: a page to print, or a file. */
export default publishedUnit.page("review/[id]/units/[unit]/guide/page.tsx", async ({ locale, reviewer, report }) => {
  const { campaign, unit } = report;
  const view = await findUnitView(database().read, reviewer, campaign.id, unit.id);
  if (!view) showNotFound();
  const t = await getTranslations({ locale, namespace: "review" });
  const guide = guideOf(
    telling(locale, campaign.instrumentVersion),
    report,
    hasAnyFigure(report) ? view.findings : null,
  );
  const page = `/review/${campaign.id}/units/${unit.id}`;
  const columns = (["what", "who", "due"] as const).map((column) => t(`guide.plan.${column}`));
  return (
    <Page locale={locale} path={`${page}/guide`}>
      <p className="no-print mb-3 text-note">
        <a href={href(locale, page)} className={BUTTON.quiet}>
          {unit.name[locale]}
        </a>
      </p>
      <div className="max-w-figures">
        <h1>{guide.title}</h1>
        <p className="mt-1 text-ink-soft">{guide.over}</p>
        <p className="mt-3">{guide.lead}</p>
        <p className="no-print mt-2">
          <a href={href(locale, `${page}/file/guide.pdf`)} download className={BUTTON.secondary}>
            {t("guide.pdf")}
          </a>
        </p>
        <section className="mt-6" aria-labelledby="findings">
          <h2 id="findings">{t("findings.title")}</h2>
          {guide.findings === null || guide.findings.length === 0 ? (
            <p className="mt-2">{guide.noFindings}</p>
          ) : (
            <ol className="numbered">
              {guide.findings.map(({ head, text }) => (
                <li key={head}>
                  <b className="font-semibold">{head}</b>: {text}
                </li>
              ))}
            </ol>
          )}
        </section>
        <section className="mt-6" aria-labelledby="questions">
          <h2 id="questions">{t("guide.questionsTitle")}</h2>
          <ol className="numbered">
            {guide.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
        <section className="keep-together mt-6" aria-labelledby="plan">
          <h2 id="plan">{t("guide.plan.title")}</h2>
          <table className="mt-2 w-full table-fixed border-collapse">
            <caption className="sr-only">{t("guide.plan.title")}</caption>
            <thead className="text-[0.8125rem]/[1.3] sm:text-base">
              <tr>
                <th scope="col" className={`${CELL} w-9`}>
                  <span className="sr-only">{t("guide.plan.number")}</span>
                </th>
                {columns.map((column) => (
                  <th key={column} scope="col" className={`${CELL} wrap-anywhere`}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {MEASURE_PLACES.map((place) => (
                <tr key={place} className="h-20 print:h-12">
                  <th scope="row" className={CELL}>
                    {place}
                  </th>
                  {columns.map((column) => (
                    <td key={column} className={CELL} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section className="mt-6" aria-labelledby="notes">
          <h2 id="notes">{t("guide.notes.title")}</h2>
          <ul className="mt-2 list-disc space-y-1 ps-5">
            {guide.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
});
