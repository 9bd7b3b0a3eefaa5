import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { ASSUMED_RATES, planFigures, RATE_LIMITS } from "@/lib/campaign/planning";
import { campaignStanding } from "@/lib/campaign/status";
import { href, redirectPath } from "@/lib/paths";
import { RELEASE_TABLES, smallestGroups } from "@/lib/release/figures";
import { managedCampaign } from "@/server/campaign/guard";
import { listPlanUnits } from "@/server/campaign/plan-units";
import { database } from "@/server/platform/database";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { Groups } from "./groups";
import { PlanTable } from "./plan-table";
import { RateSlider } from "./rate-slider";

/** Units on one page of the table. */
const PAGE = 50;
/** So many stand open at once. */
const FEW = 12;
const SUGGESTED_RATE = 60;

const CHOICE =
  "inline-flex min-h-11 items-center rounded-md border border-edge px-4 font-semibold no-underline aria-[current]:border-accent aria-[current]:bg-accent-wash";

/** An assumed participation as the address says it, in percent. */
function rateOf(given: unknown): number {
  const { min, max } = RATE_LIMITS;
  const rate = Math.round(Number(given));
  return given !== undefined && rate >= min && rate <= max ? rate : SUGGESTED_RATE;
}

export const generateMetadata = titleOf("campaigns.plan");

/** Which units would have figures, at an assumed participation, and what those could show. */
export default managedCampaign.page("campaigns/[id]/plan/page.tsx", async (visit) => {
  const { locale, params, searchParams, campaign } = visit;
  const { id } = params;
  const standing = campaignStanding(campaign, database().now());
  if (standing !== "draft" && standing !== "scheduled") redirect(redirectPath(locale, `/campaigns/${id}`));
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const rate = rateOf(searchParams["rate"]);
  const units = await listPlanUnits(database().read, campaign);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const unitOf = (unitId: string) => {
    const unit = byId.get(unitId);
    if (!unit) throw new Error("A plan names a unit that its campaign does not have.");
    return unit;
  };
  const planned = planFigures(units, rate, campaign.minimumGroup);
  const invited = units.reduce((sum, unit) => sum + unit.invited, 0);
  const onPaper = units.reduce((sum, unit) => sum + unit.onPaper, 0);
  const inNone = planned.reduce(
    (sum, { unitId, countsIn }) => sum + (countsIn === null ? unitOf(unitId).invited : 0),
    0,
  );
  const smallest = smallestGroups(campaign.minimumGroup);
  const pages = Math.max(1, Math.ceil(planned.length / PAGE));
  const page = Math.min(Math.max(1, Math.trunc(Number(searchParams["page"] ?? 1)) || 1), pages);
  // Of a few units all is seen at once; whoever turns the pages, or has chosen a share, is looking at them.
  const isOpen = planned.length <= FEW || searchParams["rate"] !== undefined;
  const path = `/campaigns/${id}/plan`;
  const at = (of: number, assumed: number) => href(locale, `${path}?rate=${String(assumed)}&page=${String(of)}`);
  return (
    <Page locale={locale} path={`${path}?rate=${String(rate)}&page=${String(page)}`}>
      <p className="no-print mb-4">
        <a href={href(locale, `/campaigns/${id}`)} className={BUTTON.quiet}>
          {t("acts.cancel")}
        </a>
      </p>
      <h1>{t("plan.title")}</h1>
      <p className="mt-2 text-lg font-semibold">{campaign.title[locale]}</p>
      <p className="mt-3 max-w-text text-ink-soft">
        {t("plan.lead", { invited })}
        {onPaper === 0 ? null : ` ${t("plan.onPaper", { count: onPaper })}`}
      </p>
      <h2 className="mt-6 text-lg">{t("plan.assumed")}</h2>
      <nav aria-label={t("plan.assumed")} className="mt-2 flex flex-wrap gap-3">
        {ASSUMED_RATES.map((each) => (
          <a key={each} href={at(1, each)} className={CHOICE} {...(each === rate ? { "aria-current": "true" } : {})}>
            {each} %
          </a>
        ))}
      </nav>
      <RateSlider label={t("plan.slider")} submit={t("plan.show")} rate={rate} limits={RATE_LIMITS} />
      <section className="mt-8" aria-label={t("plan.result", { rate })}>
        <h2>{t("plan.result", { rate })}</h2>
        <ul className="mt-3 max-w-text list-disc space-y-1 ps-5">
          {RELEASE_TABLES.map((table) => (
            <li key={table}>
              {t(`plan.have.${table}`, {
                count: planned.filter(({ figures }) => figures[table] !== null).length,
                all: planned.length,
                smallest: smallest[table],
              })}
            </li>
          ))}
        </ul>
        {inNone === 0 ? null : (
          <div className="mt-4">
            <Notice tone="caution">{t("plan.noFigure", { invited: inNone })}</Notice>
          </div>
        )}
        {/* A table needs more room than the lines of a text. */}
        <div className="mt-6 [&_.fold>div]:max-w-none">
          <Fold title={t("plan.byUnit")} note={String(planned.length)} isOpen={isOpen}>
            <PlanTable locale={locale} rows={planned.slice((page - 1) * PAGE, page * PAGE)} unitOf={unitOf} />
            <Pager
              label={t("plan.units")}
              previous={t("plan.previous")}
              next={t("plan.next")}
              previousHref={page > 1 ? at(page - 1, rate) : null}
              nextHref={page < pages ? at(page + 1, rate) : null}
            />
            <p className="mt-4 max-w-text text-note text-ink-soft">{t("plan.notes")}</p>
          </Fold>
        </div>
      </section>
      <Groups path={{ locale, id }} units={units} minimumGroup={campaign.minimumGroup} isDraft={standing === "draft"} />
    </Page>
  );
});
