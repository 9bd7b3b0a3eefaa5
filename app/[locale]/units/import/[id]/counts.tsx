import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { ImportCounts } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";
import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import { CHANGE_ACTIONS } from "@/lib/organisation/staff-import/import-facts";
import { href } from "@/lib/paths";

type Props = { locale: Locale; importId: string; counts: ImportCounts; hasRows: boolean; isDone: boolean };

const COUNTED = [...CHANGE_ACTIONS, "unchanged"] as const;

/** How many rows would do what, or did when it is done; each number leads to its rows while they are kept. */
export async function Counts({ locale, importId, counts, hasRows, isDone }: Props) {
  const t = await getTranslations({ locale, namespace: "staffImport" });
  const cell = (file: (typeof IMPORT_FILES)[number], action: (typeof COUNTED)[number]) => {
    const count = counts[file][action];
    if (count === 0 || action === "unchanged" || !hasRows) return count;
    return (
      <a key={action} href={`${href(locale, `/units/import/${importId}`)}?show=${file}.${action}#rows`}>
        {count}
      </a>
    );
  };
  return (
    <section className="mt-8">
      <h2 className="mb-3">{t("preview.summary")}</h2>
      <Table
        caption={t("preview.summary")}
        headings={[
          t("preview.file"),
          ...COUNTED.map((action) => t(`preview.${isDone ? "done" : "actions"}.${action}`)),
        ]}
        numeric={COUNTED.map((_, place) => place + 1)}
        rows={IMPORT_FILES.map((file) => ({
          key: file,
          cells: [t(`files.${file}`), ...COUNTED.map((action) => cell(file, action))],
        }))}
      />
    </section>
  );
}
