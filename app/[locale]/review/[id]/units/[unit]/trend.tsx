import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { changeText, changeTitle, indexName, type TellingContext } from "@/lib/review/finding-text";
import type { UnitView } from "@/lib/review/views";
import { CampaignMeans } from "./campaign-means";
import { Change } from "./change";

type Props = { context: TellingContext; view: UnitView };

/** How the unit's means changed, in a sentence; line by line, and the means of all its campaigns, on request. */
export async function Trend({ context, view: { trend, change } }: Props) {
  const { locale } = context;
  const t = await getTranslations({ locale, namespace: "review" });
  const { campaigns, series } = trend;
  const nameOf = (id: string) => indexName(context, id);
  // Of two campaigns that compare in everything the picture has said it all.
  const isRepeated = campaigns.length === 2 && change.lines.length === series.length;
  return (
    <section id="change" aria-labelledby="change-title" className="scroll-mt-6">
      <h2 id="change-title">{changeTitle(context, change)}</h2>
      {campaigns.length < 2 ? (
        <p className="mt-2">{t(campaigns.length === 0 ? "trend.none" : "trend.one")}</p>
      ) : (
        <>
          <p className="mt-2">{changeText(context, change)}</p>
          <Fold title={t("change.all", { count: change.lines.length })}>
            <div className="report-part">
              <Change locale={locale} change={change} nameOf={nameOf} />
              {isRepeated ? null : <CampaignMeans locale={locale} trend={trend} nameOf={nameOf} />}
            </div>
          </Fold>
        </>
      )}
    </section>
  );
}
