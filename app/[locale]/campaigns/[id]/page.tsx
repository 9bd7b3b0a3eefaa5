import { getTranslations } from "next-intl/server";
import { MailCounts } from "@/components/campaign/mail-counts";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { countPlacesByUnit } from "@/db/queries/organisation/campaign";
import { mailCounts } from "@/db/queries/organisation/mail-counts";
import { findRelease } from "@/db/queries/published/released";
import { countPeopleByUnit } from "@/db/queries/organisation/unit";
import { hasPermission } from "@/lib/access/permissions";
import { ACTS, type CampaignAct } from "@/lib/campaign/acts";
import { campaignStanding } from "@/lib/campaign/status";
import { coveredUnits } from "@/lib/campaign/taking-part";
import { unitName } from "@/lib/organisation/unit-name";
import { href } from "@/lib/paths";
import { countText } from "@/lib/text/number-text";
import { database } from "@/server/platform/database";
import { isMailAvailable } from "@/server/platform/settings";
import { managedCampaign } from "@/server/campaign/guard";
import { findInvitedLately } from "@/server/campaign/invited-lately";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { stateText } from "../../review/state-text";
import { TimeText } from "../../time-text";
import { InvitedLatelyText } from "./invited-lately-text";
import { OpeningPassed } from "./opening-passed";

export const generateMetadata = titleOf("campaigns");

export default managedCampaign.page("campaigns/[id]/page.tsx", async (visit) => {
  const { locale, params, searchParams, campaign, roots, reached, person } = visit;
  const { id } = params;
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const status = campaignStanding(campaign, database().now());
  const isOver = status === "closed" || status === "rehearsal";
  const covered = coveredUnits(reached, roots);
  const people = await countPeopleByUnit(database().read);
  const withoutAddress = covered.reduce((sum, unit) => sum + unit.withoutAddress, 0);
  const chosen = reached.filter((unit) => roots.includes(unit.id)).map((unit) => unitName(unit, locale));
  const unitIds = covered.map((unit) => unit.id);
  const lately = await findInvitedLately(database().read, campaign, unitIds);
  const release = (await findRelease(database().read, id)) ?? null;
  const facts = [
    [t("facts.opens"), <TimeText key="opens" locale={locale} time={campaign.opensAt} />],
    [t("facts.closes"), <TimeText key="closes" locale={locale} time={campaign.closesAt} />],
    [t("facts.units"), chosen.join("; ")],
    [t("facts.covered"), covered.length],
    [
      t("facts.people"),
      countText(
        covered.reduce((sum, unit) => sum + (people.get(unit.id) ?? 0), 0),
        locale,
      ),
    ],
    ...(withoutAddress === 0 ? [] : [[t("facts.withoutAddress"), withoutAddress] as const]),
    [t("facts.group"), campaign.minimumGroup],
    [t("facts.reminders"), campaign.reminderDays.join(", ") || t("facts.noReminders")],
    [t("facts.version"), campaign.instrumentVersion],
    ...(isOver ? [[t("facts.results"), await stateText({ release }, locale)] as const] : []),
  ] as const;
  const actLink = (act: CampaignAct) => (
    <a
      key={act}
      href={href(locale, `/campaigns/${id}/${act}`)}
      className={act === "confirm" ? BUTTON.primary : BUTTON.secondary}
    >
      {t(status === "rehearsal" && act === "delete" ? "acts.deleteRehearsal" : `acts.${act}`)}
    </a>
  );
  return (
    <Page locale={locale} path={`/campaigns/${id}`}>
      <p className="mb-4">
        <a href={href(locale, "/campaigns")} className={BUTTON.quiet}>
          {t("acts.list")}
        </a>
      </p>
      <h1>{campaign.title[locale]}</h1>
      <p className="mt-3 text-lg font-semibold text-accent">{t(`status.${status}`)}</p>
      {"not-saved" in searchParams && status !== "draft" ? (
        <div role="alert" className="mt-5">
          <Notice tone="caution">{t("notSaved")}</Notice>
        </div>
      ) : null}
      <div className="mt-5 space-y-5">
        <Notice>{t(`next.${status}`)}</Notice>
        {status === "draft" && campaign.opensAt <= database().now() ? (
          <OpeningPassed locale={locale} campaignId={id} />
        ) : null}
      </div>
      <dl className="mt-8 grid max-w-figures gap-x-6 gap-y-3 sm:grid-cols-[minmax(10rem,auto)_1fr] sm:gap-y-2">
        {facts.map(([name, value]) => (
          <div key={name} className="sm:contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {status === "draft" || status === "scheduled" ? (
        <InvitedLatelyText locale={locale} lately={lately} className="mt-6 max-w-text" />
      ) : null}
      <section className="mt-8 max-w-text">
        <h2>{t("facts.message")}</h2>
        <p className="mt-2 whitespace-pre-line">{campaign.message[locale] || t("facts.noMessage")}</p>
      </section>
      {status === "open" || status === "closed" ? (
        <div className="mt-10">
          <MailCounts
            locale={locale}
            counts={isMailAvailable() ? await mailCounts(database().read, id) : null}
            hasCodes={(await countPlacesByUnit(database().read, id)).size > 0}
          />
        </div>
      ) : null}
      <nav className="mt-10 flex flex-wrap gap-3 border-t border-line pt-8" aria-label={t("title")}>
        {status === "open" || isOver ? (
          <a href={href(locale, `/campaigns/${id}/participation`)} className={BUTTON.primary}>
            {t("acts.participation")}
          </a>
        ) : null}
        {status === "rehearsal" && hasPermission(person.roles, "units.review") ? (
          <a href={href(locale, `/review/${id}`)} className={BUTTON.secondary}>
            {t("acts.review")}
          </a>
        ) : null}
        {release?.releasedAt ? (
          <a href={href(locale, `/campaigns/${id}/announcement`)} className={BUTTON.secondary}>
            {t("acts.announce")}
          </a>
        ) : null}
        {ACTS[status].filter((act) => act === "confirm").map(actLink)}
        {status === "draft" || status === "scheduled" ? (
          <a href={href(locale, `/campaigns/${id}/plan`)} className={BUTTON.secondary}>
            {t("acts.plan")}
          </a>
        ) : null}
        {status === "rehearsal" ? null : (
          <a href={href(locale, `/campaigns/${id}/mails`)} className={BUTTON.secondary}>
            {t("acts.mails")}
          </a>
        )}
        {withoutAddress > 0 && !isOver ? (
          <a href={href(locale, `/campaigns/${id}/codes`)} className={BUTTON.secondary}>
            {t("acts.codes")}
          </a>
        ) : null}
        {ACTS[status].filter((act) => act !== "confirm").map(actLink)}
      </nav>
    </Page>
  );
});
