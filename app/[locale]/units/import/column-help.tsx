import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/instrument/locales";
import { IMPORT_COLUMNS, IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";

/** What goes into each column of each file. */
export async function ColumnHelp({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "staffImport" });
  return IMPORT_FILES.map((file) => (
    <div key={file} className="mt-6">
      <h3 className="mb-2">{t(`files.${file}`)}</h3>
      <Table
        caption={t(`files.${file}`)}
        headings={[t("columns.column"), t("columns.alias"), t("columns.meaning")]}
        rows={IMPORT_COLUMNS[file].map(({ name, titles }) => ({
          key: name,
          cells: [titles[locale], <code key="name">{name}</code>, t(`columns.${name}`)],
        }))}
      />
    </div>
  ));
}
