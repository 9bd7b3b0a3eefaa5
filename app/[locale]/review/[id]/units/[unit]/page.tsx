import { getTranslations } from "next-intl/server";
import { href } from "@/lib/paths";
import { database } from "@/lib/server/database";
import { readLocale } from "@/lib/server/page-params";
import { requireReviewer } from "@/lib/server/review/access";
import { findTrend, findUnitReport } from "@/lib/server/review/reports";
import { showNotFound } from "@/lib/server/show-not-found";
import { Page } from "../../../../page-frame";
import { titleOf } from "../../../../page-title";
import { Advice } from "./advice";
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

type Props = { params: Promise<{ locale: string; id: string; unit: string }> };

export const generateMetadata = titleOf("review");

export default async function UnitPage({ params }: Props) {
  const locale = await readLocale(params);
  const { id, unit } = await params;
  const reviewer = await requireReviewer();
  const { read } = database();
  const report = (await findUnitReport(read, reviewer, id, { id: unit })) ?? showNotFound();
  const points = await findTrend(read, reviewer, report.unit.id);
  const t = await getTranslations({ locale, namespace: "review" });
  const { campaign, children } = report;
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
      <Trend locale={locale} points={points} />
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
      <Provenance locale={locale} />
      <HowMade locale={locale} campaign={campaign} />
    </Page>
  );
}
