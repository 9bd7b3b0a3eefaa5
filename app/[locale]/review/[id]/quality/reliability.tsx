import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import type { OmegaView } from "@/lib/review/quality/principle-view";
import type { PrincipleRow, QualityView } from "@/lib/review/quality/quality-view";
import { coefficientText } from "@/lib/text/number-text";
import { peopleText } from "@/lib/text/people-text";
import { principleName } from "./quality-text";

type Props = { locale: Locale; instrument: Instrument; view: QualityView };
type Alpha = { value: number; low: number; high: number };

async function cellsOf(row: PrincipleRow, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "quality" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const number = (value: number) => coefficientText(value, locale);
  const alphaText = ({ value, low, high }: Alpha) => `${number(value)} (${number(low)} – ${number(high)})`;
  const omegaText = (omega: OmegaView) => {
    if (omega.value !== null) return number(omega.value);
    return omega.reason === "too-few" ? t("noOmega.too-few", { needs: omega.needs }) : t("noOmega.none");
  };
  if (row.state === "withheld") return ["–", t("withheld"), "–", "–"];
  if (row.state === "too-few") return ["–", t("tooFew", { needs: row.needs }), "–", "–"];
  const { alpha, alphaWithoutReverse, omega, people } = row;
  return [
    <span key="alpha">
      {alpha ? alphaText(alpha) : t("noAlpha")}
      {alphaWithoutReverse ? (
        <span className="block text-sm text-ink-soft">
          {t("withoutReverse", { alpha: alphaText(alphaWithoutReverse) })}
        </span>
      ) : null}
    </span>,
    alpha ? t(`readings.${alpha.reading}`) : "–",
    omegaText(omega),
    t("about", { peopleShown: peopleText(people, counts) }),
  ];
}

/** Alpha with its interval, what it allows, and omega, for each principle. */
export async function Reliability({ locale, instrument, view }: Props) {
  const t = await getTranslations({ locale, namespace: "quality" });
  const rows = await Promise.all(
    view.principles.map(async (row) => ({
      key: row.principleId,
      cells: [principleName(instrument, row.principleId, locale), ...(await cellsOf(row, locale))],
    })),
  );
  return (
    <section className="mt-14">
      <h2>{t("principles.title")}</h2>
      <p className="mt-2 mb-4 max-w-figures text-ink-soft">
        {t("principles.lead")} {t("readings.decides")}
      </p>
      <Table
        caption={t("principles.title")}
        headings={[t("principle"), t("alpha"), t("reading"), t("omega"), t("people")]}
        rows={rows}
      />
    </section>
  );
}
