import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { href } from "@/lib/paths";
import { peopleText } from "@/lib/text/people-text";
import { qualityView } from "@/lib/review/quality/quality-view";
import { showNotFound } from "@/server/platform/show-not-found";
import { reviewedCampaign } from "@/server/review/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { ReviewedAlone } from "../../reviewed-alone";
import { Items } from "./items";
import { Languages } from "./languages";
import { Reliability } from "./reliability";
import { Situations } from "./situations";

export const generateMetadata = titleOf("quality");

/** How well the questionnaire measures in a campaign, for whoever reaches the whole of it (measurement.md §7). */
export default reviewedCampaign.page("review/[id]/quality/page.tsx", async ({ locale, reached }) => {
  if (!reached.isWhole || !reached.release?.releasedAt) showNotFound();
  const { campaign, release } = reached;
  const instrument = instrumentOf(campaign.instrumentVersion);
  const view = release.quality && qualityView(instrument, release.quality);
  const t = await getTranslations({ locale, namespace: "quality" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  return (
    <Page locale={locale} path={`/review/${campaign.id}/quality`}>
      <p className="no-print mb-4">
        <a href={href(locale, `/review/${campaign.id}`)} className={BUTTON.quiet}>
          {t("back")}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 text-lg text-ink-soft">{campaign.title[locale]}</p>
      <ReviewedAlone locale={locale} campaign={{ ...reached.campaign, isReviewedAlone: reached.aloneSince !== null }} />
      <p className="mt-4 max-w-figures">{t("lead")}</p>
      <div className="mt-6">
        <Notice>
          <h2 className="text-base">{t("limits.title")}</h2>
          <p className="mt-1">{t("limits.text")}</p>
        </Notice>
      </div>
      {view ? (
        <>
          <Reliability locale={locale} instrument={instrument} view={view} />
          <Items locale={locale} instrument={instrument} view={view} />
          <Situations locale={locale} instrument={instrument} row={view.scenarios} />
          <Languages locale={locale} instrument={instrument} view={view} />
          <section className="mt-14 max-w-figures">
            <h2>{t("setAside.title")}</h2>
            <p className="mt-2">
              {view.setAside > 0
                ? t("setAside.some", { peopleShown: peopleText(view.setAside, counts) })
                : t("setAside.none")}{" "}
              {t("setAside.not")}
            </p>
          </section>
        </>
      ) : (
        <p className="mt-8">{t("missing")}</p>
      )}
    </Page>
  );
});
