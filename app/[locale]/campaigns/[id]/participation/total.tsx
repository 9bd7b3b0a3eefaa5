import { getTranslations } from "next-intl/server";
import type { TotalFigure } from "@/lib/campaign/participation-figures";
import { participationRate } from "@/lib/campaign/participation-rate";
import type { Locale } from "@/lib/instrument/locales";
import { countText } from "@/lib/text/number-text";
import { peopleText, rateText } from "@/lib/text/people-text";

type Props = { locale: Locale; total: TotalFigure };

/** The campaign as a whole; the only place that tells how many have begun. */
export async function Total({ locale, total }: Props) {
  const t = await getTranslations({ locale, namespace: "participation" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  // Without a group nobody is counted, and nothing can be said of them.
  const isCounted = total.groups > 0 && total.invited > 0;
  const figures = [
    [t("invited"), countText(total.invited, locale)],
    [t("started"), isCounted ? peopleText(total.started, counts) : "–"],
    [t("answered"), isCounted ? peopleText(total.answered, counts) : "–"],
    [t("pct"), isCounted ? rateText(participationRate(total), counts) : "–"],
  ] as const;
  return (
    <section className="mt-8">
      <h2>{t("total")}</h2>
      <dl className="mt-4 grid max-w-text grid-cols-2 gap-4 sm:grid-cols-4">
        {figures.map(([name, value]) => (
          <div key={name} className="flex flex-col-reverse justify-end rounded-md bg-wash px-4 py-3">
            <dt className="text-note text-ink-soft">{name}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
