import { getTranslations } from "next-intl/server";
import { answeredPct } from "@/lib/campaign/participation-figures";
import type { Locale } from "@/lib/instrument/locales";

type Props = { locale: Locale; total: { invited: number; started: number; answered: number } };

/** The campaign as a whole; the only place that tells how many have begun. */
export async function Total({ locale, total }: Props) {
  const t = await getTranslations({ locale, namespace: "participation" });
  const pct = answeredPct(total);
  const figures = [
    [t("invited"), String(total.invited)],
    [t("started"), String(total.started)],
    [t("answered"), String(total.answered)],
    [t("pct"), pct === null ? "–" : `${String(pct)} %`],
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
