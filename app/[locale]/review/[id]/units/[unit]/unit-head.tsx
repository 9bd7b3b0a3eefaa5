import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import type { UnitReport } from "@/lib/review/unit-report";
import { peopleText, rateText } from "@/lib/text/people-text";
import { dateText } from "@/lib/text/time-text";
import { ReviewedAlone } from "../../../reviewed-alone";

type Props = { locale: Locale; report: UnitReport };

/** The way from the list of campaigns down to the unit. */
async function Path({ locale, report: { campaign, unit, path } }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const base = `/review/${campaign.id}`;
  const steps = [
    [base, campaign.title[locale]],
    ...path.map(({ id, name }) => [`${base}/units/${id}`, name[locale]] as const),
  ] as const;
  return (
    <nav aria-label={t("unit.path")} className="no-print mb-4 text-note">
      <ol className="flex flex-wrap gap-x-2 [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center">
        {steps.map(([to, name]) => (
          <li key={to}>
            <a href={href(locale, to)}>{name}</a>
            <span aria-hidden="true"> /</span>
          </li>
        ))}
        <li aria-current="page">{unit.name[locale]}</li>
      </ol>
    </nav>
  );
}

async function KeyFigures({ locale, report: { participation, overall, coverage } }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const { people } = coverage.index;
  const none = t("overview.noFigure");
  const counts = await getTranslations({ locale, namespace: "counts" });
  const tookPart = participation && {
    invited: participation.invited,
    peopleShown: peopleText(participation.answered, counts),
    rate: rateText(participation.rate, counts),
  };
  const figures = [
    {
      name: t("unit.participation"),
      value: tookPart ? t("unit.participationValue", tookPart) : "–",
      hint: tookPart ? tookPart.rate : t("unit.tooFewInvited"),
    },
    {
      name: t("unit.answers"),
      value: people ? t("unit.answersValue", people) : "–",
      hint: people ? "" : none,
    },
    {
      name: t("unit.overall"),
      value: overall ? String(overall.value) : "–",
      hint: overall ? t("unit.interval", { low: overall.low, high: overall.high }) : none,
    },
  ];
  return (
    <dl className="mt-6 grid gap-3 sm:grid-cols-3">
      {figures.map(({ name, value, hint }) => (
        <div key={name} className="rounded-md bg-wash px-4 py-3 print:border print:border-line">
          <dt className="text-note text-ink-soft">{name}</dt>
          <dd className="mt-1 flex flex-wrap items-baseline gap-x-3">
            <span className="text-xl font-semibold tabular-nums">{value}</span>
            {hint === "" ? null : <span className="text-note text-ink-soft">{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the page is about: the unit, its campaign, the figures at a glance, remarks on them, and the files. */
export async function UnitHead({ locale, report }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const { campaign, unit, notes } = report;
  const files = [
    ["report.pdf", t("files.pdf")],
    ["report.xlsx", t("files.xlsx")],
    ["report.csv", t("files.csv")],
  ] as const;
  return (
    <>
      <Path locale={locale} report={report} />
      <h1>{unit.name[locale]}</h1>
      <p className="mt-3 text-lg text-ink-soft">
        {campaign.title[locale]} · {t("facts.closed", { date: dateText(campaign.closesAt, locale) })}
      </p>
      {report.isReportingGroup ? (
        <p className="mt-2 max-w-figures text-ink-soft">
          {t("unit.reportingGroup", { units: report.children.map(({ name }) => name[locale]).join(", ") })}
        </p>
      ) : null}
      <ReviewedAlone locale={locale} campaign={campaign} />
      <KeyFigures locale={locale} report={report} />
      {notes.length === 0 ? null : (
        <div className="mt-5">
          <Notice tone="caution">
            <p className="font-semibold">{t("unit.notes")}</p>
            <ul className="mt-1 list-disc space-y-1 ps-5">
              {notes.map((note) => (
                <li key={note}>{t(`notes.${note}`)}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <p className="no-print mt-4 flex flex-wrap gap-x-6">
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
    </>
  );
}
