import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { BoardRow } from "@/lib/campaign/participation-board";
import { countText } from "@/lib/text/number-text";
import { peopleText, rateText } from "@/lib/text/people-text";
import type { Locale } from "@/lib/instrument/locales";

type Props = { locale: Locale; title: string; rows: readonly BoardRow[]; hrefOf: (unitId: string) => string };

/** Units with their figures, or with where their people count. */
export async function BoardTable({ locale, title, rows, hrefOf }: Props) {
  const t = await getTranslations({ locale, namespace: "participation" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  if (rows.length === 0) return null;
  const note = ({ figure, countedIn, isInNoFigure }: BoardRow) => {
    if (isInNoFigure) return t("inNone");
    if (countedIn === null) return null;
    return t(figure === null ? "countedIn" : "ownCountedIn", { unit: countedIn });
  };
  return (
    <section className="mt-10">
      <h2 className="mb-3">{title}</h2>
      <Table
        caption={title}
        headings={[t("unit"), t("invited"), t("answered"), t("pct")]}
        numeric={[1, 2]}
        rows={rows.map((row) => {
          const said = note(row);
          return {
            key: row.unitId,
            cells: [
              <span key="unit">
                {row.hasUnitsBelow ? <a href={hrefOf(row.unitId)}>{row.name}</a> : row.name}
                {said === null ? null : <span className="block text-note font-normal text-ink-soft">{said}</span>}
              </span>,
              row.figure ? countText(row.figure.invited, locale) : "–",
              row.figure ? peopleText(row.figure.answered, counts) : "–",
              row.figure ? rateText(row.figure.rate, counts) : "–",
            ],
          };
        })}
      />
    </section>
  );
}
