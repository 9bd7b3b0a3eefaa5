import { getTranslations } from "next-intl/server";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { findTrend } from "@/server/review/reports";
import { publishedUnit } from "@/server/review/guard";
import { Page } from "../../../../page-frame";
import { Advice } from "./advice";
import { ChartLinks } from "./chart-links";
import { Contents } from "./contents";
import { HowMade } from "./how-made";
import { Indices } from "./indices";
import { Levels } from "./levels";
import { PrincipleCards } from "./principle-cards";
import { Provenance } from "./provenance";
import { Scenarios } from "./scenarios";
import { Scorecard } from "./scorecard";
import { Section } from "./section";
import { Trend } from "./trend";
import { UnitHead } from "./unit-head";

export const generateMetadata = publishedUnit.metadata("review/[id]/units/[unit]/page.tsx", ({ locale, report }) => ({
  title: report.unit.name[locale],
}));

export default publishedUnit.page("review/[id]/units/[unit]/page.tsx", async ({ locale, reviewer, report }) => {
  const trend = await findTrend(database().read, reviewer, report.unit.id, report.campaign.id);
  const t = await getTranslations({ locale, namespace: "review" });
  const { campaign } = report;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const children = [...report.children].sort((a, b) => compare(a.name[locale], b.name[locale]));
  return (
    <Page locale={locale} path={`/review/${campaign.id}/units/${report.unit.id}`}>
      <UnitHead locale={locale} report={report} />
      <Contents locale={locale} hasChildren={children.length > 0} />
      <Scorecard locale={locale} report={report} />
      <PrincipleCards locale={locale} report={report} />
      <Advice locale={locale} report={report} />
      <Indices locale={locale} report={report} />
      <Levels locale={locale} report={report} />
      <Scenarios locale={locale} report={report} />
      <Trend locale={locale} trend={trend} />
      {children.length === 0 ? null : (
        <Section id="below" title={t("children")}>
          <ul className="mt-3 gap-x-8 sm:columns-2 [&_a]:inline-flex [&_a]:min-h-8 [&_a]:items-center">
            {children.map((child) => (
              <li key={child.id}>
                <a href={href(locale, `/review/${campaign.id}/units/${child.id}`)}>{child.name[locale]}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ChartLinks locale={locale} report={report} />
      <Provenance locale={locale} />
      <HowMade locale={locale} campaign={campaign} />
    </Page>
  );
});
