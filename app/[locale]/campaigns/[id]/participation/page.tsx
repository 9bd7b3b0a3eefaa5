import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { countInvitedByUnit, listCampaignUnits } from "@/db/queries/organisation/campaign";
import {
  listParticipation,
  listParticipationOfUnit,
  listParticipationTotals,
} from "@/db/queries/published/participation";
import { boardRows } from "@/lib/campaign/participation-board";
import { enoughInvited } from "@/lib/policy/enough-invited";
import { dayOf, firstDayCount, nextCountingTime } from "@/lib/clock";
import { campaignStatus } from "@/lib/campaign/status";
import { dayText, timeText } from "@/lib/text/time-text";
import { unitName } from "@/lib/organisation/unit-name";
import { ancestorsOf } from "@/lib/organisation/unit-tree";
import { PEOPLE_STEP } from "@/lib/policy/privacy";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { managedCampaign } from "@/server/campaign/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { BoardTable } from "./board-table";
import { DayByDay } from "./day-by-day";
import { Total } from "./total";

export const generateMetadata = titleOf("participation");

export default managedCampaign.page("campaigns/[id]/participation/page.tsx", async (visit) => {
  const { locale, params, searchParams, campaign } = visit;
  const { id } = params;
  const { unit: given } = searchParams;
  const { read } = database();
  const t = await getTranslations({ locale, namespace: "participation" });
  const units = await listCampaignUnits(read, id);
  const shown = given === undefined ? null : (units.find(({ unitId }) => unitId === given) ?? showNotFound());
  const totals = await listParticipationTotals(read, id);
  const latest = totals.at(-1);
  const page = `/campaigns/${id}/participation`;
  const above =
    shown === null
      ? []
      : ancestorsOf(
          units.map((unit) => ({ ...unit, id: unit.unitId })),
          shown.unitId,
        );
  const figures = latest ? await listParticipation(read, id, latest.day) : [];
  const days = shown === null ? totals : await listParticipationOfUnit(read, id, shown.unitId);
  const isClosed = campaignStatus(campaign, database().now()) === "closed" && campaign.closedAt !== null;
  const first = firstDayCount(campaign.opensAt);
  const isFirstDay = first !== null && latest?.day === dayOf(first);
  const invited = [...(await countInvitedByUnit(read, id)).values()].reduce((sum, each) => sum + each, 0);
  return (
    <Page locale={locale} path={shown === null ? page : `${page}?unit=${shown.unitId}`}>
      <p className="no-print mb-4">
        <a href={href(locale, `/campaigns/${id}`)} className={BUTTON.quiet}>
          {t("back")}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-2 text-lg font-semibold">{campaign.title[locale]}</p>
      {shown === null ? null : (
        <nav
          aria-label={t("units")}
          className="mt-4 flex flex-wrap gap-x-2 text-note [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center"
        >
          <a href={href(locale, page)}>{t("top")}</a>
          {[...above].reverse().map((unit) => (
            <span key={unit.unitId}>
              <span aria-hidden="true">/ </span>
              <a href={href(locale, `${page}?unit=${unit.unitId}`)}>{unitName(unit, locale)}</a>
            </span>
          ))}
          <span aria-current="page">/ {unitName(shown, locale)}</span>
        </nav>
      )}
      {latest ? (
        <>
          <p className="mt-4 max-w-text text-ink-soft">
            {t(isClosed ? "atClose" : isFirstDay ? "asOfFirst" : "asOf", {
              day: dayText(latest.day, locale),
              step: PEOPLE_STEP,
              time: first ? timeText(first, locale) : "",
            })}
          </p>
          {shown === null ? <Total locale={locale} total={latest} /> : null}
          <BoardTable
            locale={locale}
            title={shown === null ? t("units") : t("below", { unit: unitName(shown, locale) })}
            rows={boardRows(units, figures, shown?.unitId ?? null, locale)}
            hrefOf={(unitId) => href(locale, `${page}?unit=${unitId}`)}
          />
          <DayByDay locale={locale} days={days} />
          <section className="mt-12 max-w-text border-t border-line pt-8">
            <h2>{t("why")}</h2>
            <p className="mt-2">{t("whyText", { group: enoughInvited(campaign.minimumGroup) })}</p>
          </section>
        </>
      ) : (
        <p className="mt-8 max-w-text" role="status">
          {t("notYet", { invited, date: timeText(first ?? nextCountingTime(campaign.opensAt), locale) })}
        </p>
      )}
    </Page>
  );
});
