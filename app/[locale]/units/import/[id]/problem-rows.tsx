import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { countProblems } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";
import { IMPORT_COLUMNS, type ImportFile } from "@/lib/organisation/staff-import/import-columns";
import type { ImportProblem } from "@/lib/organisation/staff-import/import-problem";
import { TITLE_ROWS } from "@/lib/organisation/staff-import/table-rows";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { listProblemPage, PREVIEW_ROWS } from "@/server/organisation/staff-import/preview";

type Props = { locale: Locale; importId: string; page: number };

function columnTitle({ file, column }: ImportProblem, locale: Locale): string {
  return IMPORT_COLUMNS[file].find(({ name }) => name === column)?.titles[locale] ?? column ?? "–";
}

/** The titles of a file, in the reader's language. */
const titlesOf = (file: ImportFile, locale: Locale) =>
  IMPORT_COLUMNS[file].map(({ titles }) => titles[locale]).join(", ");

/** What is wrong with the files, by file, row and column, with what to do. */
export async function ProblemRows({ locale, importId, page }: Props) {
  const t = await getTranslations({ locale, namespace: "staffImport" });
  const { read } = database();
  const problems = await listProblemPage(read, importId, page);
  const last = Math.ceil((await countProblems(read, importId)) / PREVIEW_ROWS);
  const pageHref = (to: number) => `${href(locale, `/units/import/${importId}`)}?page=${String(to)}`;
  return (
    <section className="mt-10">
      <h2 className="mb-3">{t("preview.problems")}</h2>
      <Table
        caption={t("preview.problems")}
        headings={[t("preview.problem"), t("preview.file"), t("preview.row"), t("preview.column")]}
        rows={problems.map((problem) => ({
          key: String(problem.ordinal),
          cells: [
            <span key="problem" className="font-normal">
              {t(`problems.${problem.code}`, {
                ...{ value: problem.value ?? "", other: problem.other ?? "", limit: Number(problem.value) },
                ...{ rows: TITLE_ROWS, titles: titlesOf(problem.file, locale) },
              })}
            </span>,
            t(`files.${problem.file}`),
            problem.row ?? t("preview.wholeFile"),
            columnTitle(problem, locale),
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
