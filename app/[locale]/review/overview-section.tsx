import { getTranslations } from "next-intl/server";
import { HeatLegend } from "@/components/charts/heat-legend";
import { HeatTable } from "@/components/review/heat-table";
import { Pager } from "@/components/ui/pager";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { PEOPLE_STEP } from "@/lib/policy/privacy";
import { coversAll, coverageText } from "@/lib/review/coverage-text";
import { peopleText, rateText } from "@/lib/text/people-text";
import { type Overview, type OverviewOrder, OVERVIEW_ORDERS, type OverviewRow } from "@/lib/review/overview";
import { isOverallMuted, mutedPrinciples } from "@/lib/review/unit-spread";
import { SpreadNote } from "./spread-note";

type Props = { locale: Locale; overview: Overview; order: OverviewOrder };

const CHOICE =
  "inline-flex min-h-8 items-center px-1 text-accent underline underline-offset-[0.2em] aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline";

async function rowTexts(locale: Locale, k: number) {
  const t = await getTranslations({ locale, namespace: "review.overview" });
  const coverage = await getTranslations({ locale, namespace: "review.coverage" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  return ({ participation, coverage: covered }: OverviewRow): string[] => {
    const covers = coverageText(covered, k, coverage, locale);
    if (participation === null) return [covers];
    const { invited, answered, rate } = participation;
    const values = { invited, peopleShown: peopleText(answered, counts), rate: rateText(rate, counts) };
    return [t("tookPart", values), ...(coversAll(covered) ? [] : [covers])];
  };
}

/** The units in reach by the seven principles, a page of them. */
export async function OverviewSection({ locale, overview, order }: Props) {
  const t = await getTranslations({ locale, namespace: "review.overview" });
  const { campaign, rows, page, pages, units } = overview;
  const notesOf = await rowTexts(locale, campaign.smallestGroups.index);
  const path = `/review/${campaign.id}`;
  const muted = mutedPrinciples(overview.spread);
  const at = (to: number, by: OverviewOrder) => href(locale, `${path}?order=${by}&page=${String(to)}`);
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="mt-2 max-w-figures text-ink-soft">{t("lead")}</p>
      <p className="mt-2 max-w-figures text-ink-soft">
        {t("noRanking")} {t("rounded", { step: PEOPLE_STEP })}
      </p>
      <SpreadNote locale={locale} overview={overview} />
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <HeatLegend title={t("legend")} none={t("dash")} />
        <nav aria-label={t("order")} className="no-print flex flex-wrap gap-x-3 text-note">
          {OVERVIEW_ORDERS.map((by) => (
            <a key={by} href={at(1, by)} className={CHOICE} {...(by === order ? { "aria-current": "true" } : {})}>
              {t(by)}
            </a>
          ))}
        </nav>
      </div>
      <div className="mt-4">
        <HeatTable
          caption={t("title")}
          unit={t("unit")}
          none={t("noFigure")}
          columns={[
            ...instrumentOf(campaign.instrumentVersion).principles.map(({ id, shortName }) => ({
              id,
              name: shortName[locale],
              isMuted: muted.has(id),
            })),
            { id: "overall", name: t("overall"), isMuted: isOverallMuted(overview.spread) },
          ]}
          rows={rows.map((row) => ({
            key: row.unit.id,
            depth: row.depth,
            name: <a href={href(locale, `${path}/units/${row.unit.id}`)}>{row.unit.name[locale]}</a>,
            notes: notesOf(row),
            cells: [
              ...row.indices.map(({ principleId, mean }) => ({ id: principleId, points: mean?.value ?? null })),
              { id: "overall", points: row.overall?.value ?? null },
            ],
          }))}
        />
      </div>
      {pages < 2 ? null : <p className="mt-5 text-ink-soft">{t("page", { units, page, pages })}</p>}
      <Pager
        label={t("pages")}
        previous={t("previous")}
        next={t("next")}
        previousHref={page > 1 ? at(page - 1, order) : null}
        nextHref={page < pages ? at(page + 1, order) : null}
      />
    </section>
  );
}
