import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Comparisons } from "@/lib/review/compare-unit";
import { coverageText } from "@/lib/review/coverage-text";
import type { Finding } from "@/lib/review/finding";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import type { UnitReport } from "@/lib/review/unit-report";
import { hasAnyFigure, type UnitView } from "@/lib/review/views";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { findUnitView } from "@/server/review/comparisons";
import { publishedUnit } from "@/server/review/guard";
import { findMeasuresOf } from "@/server/review/measures";
import { Page } from "../../../../page-frame";
import { Findings } from "../../../findings";
import { Principles } from "../../../principles";
import { Recommendations } from "../../../recommendations";
import { telling } from "../../../telling";
import { Advice } from "./advice";
import { Below } from "./below";
import { ChartLinks } from "./chart-links";
import { HowMade } from "./how-made";
import { Indices } from "./indices";
import { Levels } from "./levels";
import { Nation } from "./nation";
import { Provenance } from "./provenance";
import { Rest } from "./rest";
import { Scenarios } from "./scenarios";
import { Section } from "./section";
import { Trend } from "./trend";
import { UnitHead } from "./unit-head";
import { Measures } from "./unit-measures";

export const generateMetadata = publishedUnit.metadata("review/[id]/units/[unit]/page.tsx", ({ locale, report }) => ({
  title: report.unit.name[locale],
}));

/** Where the lines stand that a finding comes from. */
const BASIS = { rest: "#rest", change: "#change", nation: "#nation", between: "#principles" } as const;
const basisHref = ({ parts: [{ kind }] }: Finding) => BASIS[kind];

/** In the order of the question: what stands out, what to do, beside the rest, beside last time, beside the nation; what is planned. */
export default publishedUnit.page("review/[id]/units/[unit]/page.tsx", async ({ locale, reviewer, report }) => {
  const { campaign, unit } = report;
  const view = await findUnitView(database().read, reviewer, campaign.id, unit.id);
  if (!view) showNotFound();
  const hasFigures = hasAnyFigure(report);
  const measures = await findMeasuresOf(database().read, reviewer, report);
  return (
    <Page locale={locale} path={`/review/${campaign.id}/units/${unit.id}`} isWide>
      <UnitHead locale={locale} report={report} dominant={view.dominant} />
      {hasFigures ? (
        <Figures locale={locale} report={report} view={view} />
      ) : (
        <Elsewhere locale={locale} report={report} />
      )}
      <Measures context={telling(locale, campaign.instrumentVersion)} report={report} view={view} measures={measures} />
      {view.below.length === 0 ? null : <Below locale={locale} campaign={campaign} below={view.below} />}
      {hasFigures ? <Details locale={locale} report={report} beside={view} /> : null}
    </Page>
  );
});

type Props = { locale: Locale; report: UnitReport };

/** A unit without figures: where its people count. */
async function Elsewhere({ locale, report: { coverage, campaign } }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const told = await getTranslations({ locale, namespace: "review.coverage" });
  return (
    <Section id="elsewhere" title={t("unit.whereCount")}>
      <p className="mt-2">{coverageText(coverage.index, campaign.smallestGroups.index, told, locale)}</p>
      <ul className="mt-1">
        {coverage.index.elsewhere.map(({ id, name }) => (
          <li key={id}>
            <a href={href(locale, `/review/${campaign.id}/units/${id}`)}>{name[locale]}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function Figures({ locale, report, view }: Props & { view: UnitView }) {
  const context = telling(locale, report.campaign.instrumentVersion);
  const { findings, recommendations } = view;
  return (
    <>
      <div className="beside mt-5">
        <div className="beside-columns">
          <Findings context={context} findings={findings} basisHref={basisHref} />
          <Recommendations context={context} recommendations={recommendations} hasFindings={findings.length > 0}>
            {recommendations.length === 0 ? <Advice locale={locale} report={report} /> : null}
          </Recommendations>
        </div>
      </div>
      {view.rest.lines.length > 0 ? (
        <Rest context={context} view={view} />
      ) : (
        <div className="mt-8">
          <Principles context={context} report={report} />
        </div>
      )}
      <div className="beside mt-8">
        <div className="beside-columns">
          <Trend context={context} view={view} />
          <Nation context={context} report={report} />
        </div>
      </div>
    </>
  );
}

/** What is looked up: intervals, levels, situations, where the figures come from and how they are made; and the files. */
async function Details({ locale, report, beside }: Props & { beside: Comparisons }) {
  const t = await getTranslations({ locale, namespace: "review" });
  const { campaign, unit } = report;
  const files = [
    ["report.pdf", t("files.pdf")],
    ["report.xlsx", t("files.xlsx")],
    ["report.csv", t("files.csv")],
  ] as const;
  return (
    <section className="folds mt-8" aria-labelledby="more">
      <h2 id="more">{t("unit.more")}</h2>
      <Indices locale={locale} report={report} />
      <Levels locale={locale} report={report} />
      <Scenarios locale={locale} report={report} />
      <Provenance locale={locale} />
      <HowMade locale={locale} campaign={campaign} />
      <ChartLinks locale={locale} report={report} beside={beside} />
      <p className="no-print mt-3 flex flex-wrap gap-x-6">
        {files.map(([name, text]) => (
          <a
            key={name}
            href={href(locale, `/review/${campaign.id}/units/${unit.id}/file/${name}`)}
            download
            className={BUTTON.quiet}
          >
            {text}
          </a>
        ))}
      </p>
    </section>
  );
}
