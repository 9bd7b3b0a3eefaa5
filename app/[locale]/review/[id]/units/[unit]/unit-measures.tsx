import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { indexName, type TellingContext } from "@/lib/review/finding-text";
import { measureStateText, principleTrendText } from "@/lib/review/measure-text";
import type { Measure, UnitMeasures } from "@/lib/review/measures";
import type { UnitReport } from "@/lib/review/unit-report";
import type { UnitView } from "@/lib/review/views";
import { dateText } from "@/lib/text/time-text";
import type { EarlierMeasures } from "@/server/review/measures";
import { Section } from "./section";

type Props = {
  context: TellingContext;
  report: Pick<UnitReport, "campaign" | "unit">;
  view: Pick<UnitView, "change">;
  measures: { now: UnitMeasures; earlier: EarlierMeasures | null };
};

/** Measures one below the other, each with what `beside` says of its principle. */
function List({
  context,
  list,
  beside,
}: {
  context: TellingContext;
  list: readonly Measure[];
  beside?: (measure: Measure) => string;
}) {
  return (
    <ol className="numbered">
      {list.map((measure, place) => (
        <li key={place} className="wrap-anywhere">
          <p>
            <b className="font-semibold">{indexName(context, measure.principleId)}</b>: {measure.what}
          </p>
          <p className="text-sm text-ink-soft">{measureStateText(context, measure)}</p>
          {beside ? <p className="mt-1">{beside(measure)}</p> : null}
        </li>
      ))}
    </ol>
  );
}

/** What was planned after an earlier campaign, and what the trend says of its principles; it proves no cause. */
async function Earlier({ context, report, view, earlier }: Omit<Props, "measures"> & { earlier: EarlierMeasures }) {
  const { locale } = context;
  const t = await getTranslations({ locale, namespace: "review.measures" });
  const { campaign } = earlier;
  return (
    <div>
      <h3>{t("earlier", { title: campaign.title[locale], date: dateText(campaign.closesAt, locale) })}</h3>
      <List
        context={context}
        list={earlier.list}
        beside={({ principleId }) => principleTrendText(context, view.change, principleId)}
      />
      <p className="mt-2 text-note text-ink-soft">{t("noCause")}</p>
      <p className="no-print mt-1">
        <a href={href(locale, `/review/${campaign.id}/units/${report.unit.id}/measures`)} className={BUTTON.quiet}>
          {t("update")}
        </a>
      </p>
    </div>
  );
}

/** What the unit means to do after this campaign, beside what it meant to do after the one before. */
export async function Measures({ context, report, view, measures: { now, earlier } }: Props) {
  const { locale } = context;
  const t = await getTranslations({ locale, namespace: "review" });
  const base = `/review/${report.campaign.id}/units/${report.unit.id}`;
  return (
    <Section id="measures" title={t("measures.title")}>
      <div className="beside mt-2">
        <div className="beside-columns">
          {earlier ? <Earlier context={context} report={report} view={view} earlier={earlier} /> : null}
          <div>
            {earlier ? <h3>{t("measures.now")}</h3> : null}
            {now.list.length === 0 ? <p>{t("measures.none")}</p> : <List context={context} list={now.list} />}
            <p className="no-print mt-2 flex flex-wrap gap-x-6">
              <a href={href(locale, `${base}/measures`)} className={BUTTON.quiet}>
                {t(now.list.length === 0 ? "measures.write" : "measures.change")}
              </a>
              <a href={href(locale, `${base}/guide`)} className={BUTTON.quiet}>
                {t("guide.link")}
              </a>
            </p>
          </div>
        </div>
      </div>
    </Section>
  );
}
