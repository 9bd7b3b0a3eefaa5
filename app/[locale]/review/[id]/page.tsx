import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { href } from "@/lib/paths";
import { type OverviewOrder, OVERVIEW_ORDERS } from "@/lib/review/overview";
import { database } from "@/server/platform/database";
import { readLocale } from "@/server/platform/page-params";
import { requireReviewer } from "@/server/review/access";
import { findOverview } from "@/server/review/overview";
import { findReachedCampaign } from "@/server/review/reach";
import { showNotFound } from "@/server/platform/show-not-found";
import { Page } from "../../page-frame";
import { CampaignLinks } from "../campaign-links";
import { dateText } from "@/lib/text/time-text";
import { OverviewSection } from "../overview-section";
import { stateText } from "../state-text";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ order?: string | string[]; page?: string | string[] }>;
};

const findReached = cache(async (id: string) => findReachedCampaign(database().read, await requireReviewer(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const reached = await findReached((await params).id);
  return { title: reached?.campaign.title[locale] ?? null };
}

const isOrder = (order: unknown): order is OverviewOrder => OVERVIEW_ORDERS.some((each) => each === order);

export default async function OverviewPage({ params, searchParams }: Props) {
  const locale = await readLocale(params);
  const { id } = await params;
  const asked = await searchParams;
  const order = isOrder(asked.order) ? asked.order : "structure";
  const page = Math.trunc(Number(asked.page ?? 1)) || 1;
  const reached = (await findReached(id)) ?? showNotFound();
  const overview = await findOverview(database().read, reached, { page, order, locale });
  const t = await getTranslations({ locale, namespace: "review" });
  const { title, closesAt, instrumentVersion } = reached.campaign;
  const facts = [
    t("facts.closed", { date: dateText(closesAt, locale) }),
    ...(overview ? [t("facts.published", { date: dateText(overview.campaign.releasedAt, locale) })] : []),
    t("facts.version", { version: instrumentVersion }),
  ];
  return (
    <Page locale={locale} path={`/review/${id}?order=${order}&page=${String(overview?.page ?? 1)}`}>
      <p className="no-print mb-4">
        <a href={href(locale, "/review")} className={BUTTON.quiet}>
          {t("all")}
        </a>
      </p>
      <h1>{title[locale]}</h1>
      <p className="mt-3 text-ink-soft">{facts.join(" · ")}</p>
      <div className="mt-8">
        {overview ? (
          <>
            <OverviewSection locale={locale} overview={overview} order={order} />
            <CampaignLinks locale={locale} overview={overview} />
          </>
        ) : (
          <Notice>
            <p className="font-semibold">{await stateText(reached, locale)}</p>
            <p className="mt-1">{t("state.wait")}</p>
          </Notice>
        )}
      </div>
    </Page>
  );
}
