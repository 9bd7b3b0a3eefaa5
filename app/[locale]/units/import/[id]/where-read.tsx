import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { ImportFacts } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";
import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import type { FileFacts } from "@/lib/organisation/staff-import/sheet-facts";

type Props = { locale: Locale; facts: ImportFacts | null };

/** Which sheet of each file was read, and what of it a person may not have seen; nothing where all is as expected. */
export async function WhereRead({ locale, facts }: Props) {
  const t = await getTranslations({ locale, namespace: "staffImport" });
  const listed = (sheets: readonly { name: string; isHidden: boolean }[]) =>
    sheets.map(({ name, isHidden }) => t(isHidden ? "facts.hiddenSheet" : "facts.other", { sheet: name })).join(", ");
  const sentences = ({ sheet, titleRow }: FileFacts) => [
    ...(sheet ? [t("facts.sheet", { sheet: sheet.name })] : []),
    ...(sheet && sheet.others.length > 0 ? [t("facts.others", { sheets: listed(sheet.others) })] : []),
    ...(titleRow !== null && titleRow > 1 ? [t("facts.titleRow", { row: titleRow })] : []),
    ...(sheet && sheet.hiddenRows > 0 ? [t("facts.hiddenRows", { rows: sheet.hiddenRows })] : []),
    ...(sheet && sheet.hiddenColumns > 0 ? [t("facts.hiddenColumns", { columns: sheet.hiddenColumns })] : []),
  ];
  const read = IMPORT_FILES.flatMap((file) => {
    const said = facts?.[file] ? sentences(facts[file]) : [];
    return said.length > 0 ? [{ file, said }] : [];
  });
  if (read.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-3">{t("facts.title")}</h2>
      <Notice>
        {read.map(({ file, said }) => (
          <p key={file}>
            <strong>{t(`files.${file}`)}.</strong> {said.join(" ")}
          </p>
        ))}
      </Notice>
    </section>
  );
}
