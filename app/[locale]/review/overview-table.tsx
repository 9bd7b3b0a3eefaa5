import { getTranslations } from "next-intl/server";
import { HeatTable } from "@/components/review/heat-table";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import type { Overview, OverviewRow } from "@/lib/review/overview";
import { FIRST_VIEW, viewQuery } from "@/lib/review/overview-view";
import { isOverallMuted, mutedPrinciples } from "@/lib/review/unit-spread";
import { rowNotes, rowRemarks } from "./overview-rows";

type Props = { locale: Locale; overview: Overview };

/** The units of one page by the seven principles. */
export async function OverviewTable({ locale, overview: { campaign, rows, spread } }: Props) {
  const t = await getTranslations({ locale, namespace: "review.overview" });
  const notesOf = await rowNotes(locale, campaign);
  const remarksOf = await rowRemarks(locale, campaign);
  const path = `/review/${campaign.id}`;
  const muted = mutedPrinciples(spread);

  /** Unfolds what is below a unit, or folds it up to the one above. */
  const foldLink = ({ unit, fold }: OverviewRow, place: number) => {
    if (fold === null) return null;
    const open = fold.isOpen ? (rows[place - 1]?.unit.id ?? null) : unit.id;
    const text = fold.isOpen ? t("fold.fold") : t("fold.unfold", { below: fold.below });
    return (
      <a
        href={href(locale, `${path}${viewQuery({ ...FIRST_VIEW, open })}#${unit.id}`)}
        aria-label={`${text}: ${unit.name[locale]}`}
        className="no-print ms-3 text-sm font-normal text-accent underline underline-offset-[0.2em]"
      >
        {text}
      </a>
    );
  };

  return (
    <HeatTable
      caption={t("title")}
      unit={t("unit")}
      none={t("noFigure")}
      remark={t("differs.title")}
      columns={[
        ...instrumentOf(campaign.instrumentVersion).principles.map(({ id, shortName }) => ({
          id,
          name: shortName[locale],
          isMuted: muted.has(id),
        })),
        { id: "overall", name: t("overall"), isMuted: isOverallMuted(spread) },
      ]}
      rows={rows.map((row, place) => ({
        key: row.unit.id,
        depth: row.depth,
        name: (
          <span id={row.unit.id}>
            <a href={href(locale, `${path}/units/${row.unit.id}`)}>{row.unit.name[locale]}</a>
            {foldLink(row, place)}
          </span>
        ),
        notes: notesOf(row),
        remarks: remarksOf(row),
        cells: [
          ...row.indices.map(({ principleId, mean }) => ({ id: principleId, points: mean?.value ?? null })),
          { id: "overall", points: row.overall?.value ?? null },
        ],
      }))}
    />
  );
}
