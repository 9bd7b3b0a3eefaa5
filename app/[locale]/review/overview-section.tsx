import { getTranslations } from "next-intl/server";
import { HeatLegend } from "@/components/charts/heat-legend";
import { BUTTON } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { PEOPLE_STEP } from "@/lib/policy/privacy";
import type { Overview } from "@/lib/review/overview";
import { FIRST_VIEW, OVERVIEW_ORDERS, type OverviewView, viewQuery } from "@/lib/review/overview-view";
import { OverviewTable } from "./overview-table";
import { SpreadNote } from "./spread-note";

type Props = { locale: Locale; overview: Overview; view: OverviewView };

/** How many units have figures, and how many people work in those that have none. */
async function Summary({ locale, summary }: { locale: Locale; summary: Overview["summary"] }) {
  const t = await getTranslations({ locale, namespace: "review.overview.summary" });
  const { units, withFigures, invited, invitedWithout } = summary;
  const without = withFigures < units && invited > 0 ? ` ${t("without", { invited, invitedWithout })}` : "";
  return (
    <p className="mt-3 max-w-figures font-semibold">
      {t("figures", { units, withFigures })}
      {without}
    </p>
  );
}

/** The units in reach by the seven principles, a page of them, with a search. */
export async function OverviewSection({ locale, overview, view }: Props) {
  const t = await getTranslations({ locale, namespace: "review.overview" });
  const search = await getTranslations({ locale, namespace: "units.search" });
  const { campaign, rows, page, pages, units } = overview;
  const path = `/review/${campaign.id}`;
  const at = (change: Partial<OverviewView>) => href(locale, `${path}${viewQuery({ ...view, ...change })}`);
  const isSearch = view.find !== "";
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="mt-2 max-w-figures text-ink-soft">{t("lead")}</p>
      <p className="mt-2 max-w-figures text-ink-soft">
        {t("noRanking")} {t("rounded", { step: PEOPLE_STEP })}
      </p>
      <Summary locale={locale} summary={overview.summary} />
      <SpreadNote locale={locale} overview={overview} />
      <form method="get" action={href(locale, path)} className="no-print mt-6 flex flex-wrap items-end gap-3">
        <div className="grow basis-64 sm:max-w-[26rem]">
          <TextField name="find" label={search("label")} defaultValue={view.find} />
        </div>
        <button className={BUTTON.secondary}>{search("submit")}</button>
      </form>
      {isSearch ? (
        <p className="mt-3 max-w-figures" role="status">
          {units === 0 ? search("none", { query: view.find }) : t("found", { query: view.find, units })}{" "}
          <a href={href(locale, path)} className={BUTTON.inRow}>
            {search("all")}
          </a>
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <>
          <div className="mt-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
            <HeatLegend title={t("legend")} none={t("dash")} />
            {isSearch ? null : (
              <nav aria-label={t("order")} className="no-print flex flex-wrap gap-x-3 text-note">
                {OVERVIEW_ORDERS.map((order) => (
                  <a
                    key={order}
                    href={href(locale, `${path}${viewQuery({ ...FIRST_VIEW, order })}`)}
                    className={BUTTON.inRow}
                    {...(order === view.order ? { "aria-current": "true" } : {})}
                  >
                    {t(order)}
                  </a>
                ))}
              </nav>
            )}
          </div>
          <div className="mt-4">
            <OverviewTable locale={locale} overview={overview} />
          </div>
          <p className="mt-4 max-w-figures text-note text-ink-soft">{t("differs.note")}</p>
        </>
      )}
      {pages < 2 ? null : <p className="mt-5 text-ink-soft">{t("page", { units, page, pages })}</p>}
      <Pager
        label={t("pages")}
        previous={t("previous")}
        next={t("next")}
        previousHref={page > 1 ? at({ page: page - 1 }) : null}
        nextHref={page < pages ? at({ page: page + 1 }) : null}
      />
    </section>
  );
}
