import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import { CORRELATIONS_NEED } from "@/lib/policy/statistics";
import type { FlagView, ItemView, RatesView } from "@/lib/review/quality/item-view";
import type { PrincipleRow, QualityView } from "@/lib/review/quality/quality-view";
import { numberText } from "@/lib/text/number-text";
import { coefficientText } from "@/lib/text/number-text";
import { itemText, principleName } from "./quality-text";

const pct = (share: number) => `${String(share)}\u00a0%`;

/** Rows of a scale, with the answers themselves only where the scale has figures. */
function itemsOf(row: PrincipleRow): readonly (RatesView & Partial<ItemView>)[] {
  if (row.state === "shown") return row.items;
  return row.state === "too-few" ? (row.rates ?? []) : [];
}

async function Remarks({ locale, flags }: { locale: Locale; flags: readonly FlagView[] }) {
  const t = await getTranslations({ locale, namespace: "quality" });
  if (flags.length === 0) return <span className="text-ink-soft">{t("items.none")}</span>;
  return flags.map(({ flag, isForeseen }) => (
    <span key={flag} className="block">
      {t(`flags.${flag}`)}
      {isForeseen ? <span className="text-ink-soft"> ({t("items.foreseen")})</span> : null}
    </span>
  ));
}

type Props = { locale: Locale; instrument: Instrument; view: QualityView };

/** The statements of each scale: how they were answered, and remarks in words. */
export async function Items({ locale, instrument, view }: Props) {
  const t = await getTranslations({ locale, namespace: "quality" });
  const scales = view.principles.map((row) => ({ id: row.principleId, items: itemsOf(row) }));
  const headings = ["item", "mean", "top", "rest", "na", "skipped", "remarks"] as const;
  return (
    <section className="mt-14">
      <h2>{t("items.title")}</h2>
      <p className="mt-2 max-w-figures text-ink-soft">{t("items.lead", { needs: CORRELATIONS_NEED })}</p>
      {scales
        .filter(({ items }) => items.length > 0)
        .map(({ id, items }) => (
          <div key={id} className="mt-8">
            <h3 className="mb-2">{principleName(instrument, id, locale)}</h3>
            <div className="text-note/[1.45] [&_th]:font-normal [&_thead_th]:font-semibold">
              <Table
                caption={`${t("items.title")}: ${principleName(instrument, id, locale)}`}
                headings={headings.map((heading) => t(`items.${heading}`))}
                numeric={[1, 2, 3, 4, 5]}
                rows={items.map(({ itemId, isReverse, mean, topPct, itemRest, ...rates }) => ({
                  key: itemId,
                  cells: [
                    <span key="text" className="block min-w-56 max-md:min-w-0">
                      {itemText(instrument, itemId, locale)}
                      {isReverse === true ? <span className="text-ink-soft"> ({t("items.reverse")})</span> : null}
                    </span>,
                    mean === undefined ? "–" : numberText(mean, locale, { least: 1 }),
                    topPct === undefined ? "–" : pct(topPct),
                    itemRest === undefined || itemRest === null ? "–" : coefficientText(itemRest, locale),
                    pct(rates.notApplicablePct),
                    pct(rates.skippedPct),
                    <Remarks key="remarks" locale={locale} flags={rates.flags} />,
                  ],
                }))}
              />
            </div>
          </div>
        ))}
    </section>
  );
}
