import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { LEFT_OPEN } from "@/lib/policy/privacy";
import { coverageText } from "@/lib/review/coverage-text";
import type { ReportNote, UnitRef, UnitReport } from "@/lib/review/unit-report";
import { peopleText, rateText } from "@/lib/text/people-text";
import { dateText } from "@/lib/text/time-text";
import { ReviewedAlone } from "../../../reviewed-alone";

/** `dominant`: the unit whose group gives most of the answers, where one does. */
type Props = { locale: Locale; report: UnitReport; dominant: UnitRef | null };

/** The way from the list of campaigns down to the unit. */
async function Path({ locale, report: { campaign, path } }: Omit<Props, "dominant">) {
  const t = await getTranslations({ locale, namespace: "review" });
  const base = `/review/${campaign.id}`;
  const steps = [
    [base, campaign.title[locale]],
    ...path.map(({ id, name }) => [`${base}/units/${id}`, name[locale]] as const),
  ] as const;
  return (
    <nav aria-label={t("unit.path")} className="no-print mb-2 text-note">
      <ol className="flex flex-wrap gap-x-2 [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center">
        {steps.map(([to, name], i) => (
          <li key={to} className="flex gap-x-1">
            {i === 0 ? null : <span aria-hidden="true">/</span>}
            <a href={href(locale, to)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Who took part and whom the figures cover, in a line; why they differ, on request. */
async function WhoCounts({ locale, report, dominant }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const covers = await getTranslations({ locale, namespace: "review.coverage" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const { campaign, participation, coverage, notes } = report;
  const k = campaign.smallestGroups.index;
  const tookPart =
    participation === null
      ? null
      : t("unit.tookPart", {
          ...{ invited: participation.invited, peopleShown: peopleText(participation.answered, counts) },
          rate: rateText(participation.rate, counts),
        });
  const noteText = (note: ReportNote) =>
    note === "one-group-dominates" && dominant
      ? t("unit.dominant", { unit: dominant.name[locale] })
      : t(`notes.${note}`);
  const told = [...(tookPart === null ? [] : [tookPart]), ...notes.map(noteText)];
  const remarks = [
    coverageText(coverage.index, k, covers, locale),
    t("organisation.whyTookPart"),
    t("organisation.whyCovered"),
    t("organisation.whyUnits", { k, open: LEFT_OPEN }),
  ];
  return (
    <>
      <p className="mt-1 text-ink-soft">
        {campaign.title[locale]} · {t("facts.closed", { date: dateText(campaign.closesAt, locale) })}
      </p>
      {report.unit.kind === "reporting-group" ? (
        <p className="mt-1 max-w-figures text-note">
          {t("unit.reportingGroup", { units: report.children.map(({ name }) => name[locale]).join(", ") })}
        </p>
      ) : null}
      {told.length === 0 ? null : <p className="mt-1 text-note">{told.join(" ")}</p>}
      <Fold title={t("organisation.why")}>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </Fold>
    </>
  );
}

/** What the page is about: the unit, its campaign, and who counts in its figures. */
export async function UnitHead({ locale, report, dominant }: Props) {
  return (
    <>
      <Path locale={locale} report={report} />
      <h1>{report.unit.name[locale]}</h1>
      <WhoCounts locale={locale} report={report} dominant={dominant} />
      <ReviewedAlone locale={locale} campaign={report.campaign} />
    </>
  );
}
