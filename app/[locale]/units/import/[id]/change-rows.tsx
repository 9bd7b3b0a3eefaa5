import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import type { ImportCounts } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { listPreview, PREVIEW_ROWS, type PreviewChoice } from "@/server/organisation/staff-import/preview";

type Props = { locale: Locale; importId: string; choice: PreviewChoice; counts: ImportCounts | null };

/** The rows that do one thing, with what stands there before and after. */
export async function ChangeRows({ locale, importId, choice, counts }: Props) {
  const t = await getTranslations({ locale, namespace: "staffImport" });
  const { file, action, page } = choice;
  const rows = await listPreview(database().read, importId, choice, locale);
  const title = `${t(`files.${file}`)}: ${t(`preview.actions.${action}`)}`;
  const last = Math.ceil((counts?.[file][action] ?? 0) / PREVIEW_ROWS);
  const pageHref = (to: number) =>
    `${href(locale, `/units/import/${importId}`)}?show=${file}.${action}&page=${String(to)}#rows`;
  const nothing = t("preview.none");
  // What is added was not there before.
  const hasBefore = action !== "add";
  return (
    <section className="mt-12 border-t border-line pt-8">
      <h2 id="rows" className="mb-3">
        {title}
      </h2>
      <Table
        caption={title}
        headings={[
          ...[t("preview.what"), t("preview.row"), t("preview.where")],
          ...(hasBefore ? [t("preview.change")] : []),
        ]}
        rows={rows.map(({ row, name, detail, changes }) => ({
          key: String(row),
          cells: [
            name,
            row,
            detail,
            ...(hasBefore
              ? [
                  changes.map(({ before, after }) => (
                    <span key={`${before ?? ""}-${after ?? ""}`} className="block">
                      <del className="text-ink-soft">{before || nothing}</del> →{" "}
                      <ins className="no-underline">{after || nothing}</ins>
                    </span>
                  )),
                ]
              : []),
          ],
        }))}
      />
      <Pager
        label={t("preview.pages")}
        previous={t("preview.previous")}
        next={t("preview.next")}
        previousHref={page > 1 ? pageHref(page - 1) : null}
        nextHref={page < last ? pageHref(page + 1) : null}
      />
    </section>
  );
}
