import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { findImportOnTheWay } from "@/db/queries/organisation/staff-import";
import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import { href, uploadHref } from "@/lib/paths";
import { timeText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";
import { MAX_FILE_MEGABYTES, UPLOAD_ERRORS } from "@/server/organisation/staff-import/upload-limits";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { ColumnHelp } from "./column-help";

const SECTION = "mt-12 border-t border-line pt-8";
const FORMATS = ["xlsx", "csv"] as const;

export const generateMetadata = titleOf("staffImport");

export default permitted.page("units/import/page.tsx", async ({ locale, searchParams }) => {
  const { error: given } = searchParams;
  const error = UPLOAD_ERRORS.find((code) => code === given);
  const t = await getTranslations({ locale, namespace: "staffImport" });
  const onTheWay = await findImportOnTheWay(database().read);
  const limit = { megabytes: MAX_FILE_MEGABYTES };
  return (
    <Page locale={locale} path="/units/import">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      {error === undefined ? null : (
        <div className="mt-6" role="alert">
          <Notice tone="danger">{t(`errors.${error}`, limit)}</Notice>
        </div>
      )}
      {onTheWay ? (
        <div className="mt-6">
          <Notice>
            <p>
              {t("onTheWay.text", {
                date: timeText(onTheWay.createdAt, locale),
              })}
            </p>
            <p className="mt-2">
              <a href={href(locale, `/units/import/${onTheWay.id}`)}>{t("onTheWay.link")}</a>
            </p>
          </Notice>
        </div>
      ) : (
        <form method="post" action={uploadHref(locale)} encType="multipart/form-data" className="mt-8 space-y-6">
          {IMPORT_FILES.map((file) => (
            <FileField key={file} name={file} label={t(`files.${file}`)} hint={t("hint", limit)} accept=".csv,.xlsx" />
          ))}
          <button className={BUTTON.primary}>{t("submit")}</button>
        </form>
      )}
      <section className={SECTION}>
        <h2>{t("examples.title")}</h2>
        <p className="mt-2 max-w-text text-ink-soft">{t("examples.text")}</p>
        <ul className="mt-4 space-y-1">
          {IMPORT_FILES.flatMap((file) =>
            FORMATS.map((kind) => (
              <li key={`${file}.${kind}`}>
                <a href={href(locale, `/units/example/${file}.${kind}`)} className={BUTTON.quiet}>
                  {t(`files.${file}`)} ({kind.toUpperCase()})
                </a>
              </li>
            )),
          )}
        </ul>
      </section>
      <section className={SECTION}>
        <h2>{t("columns.title")}</h2>
        <ColumnHelp locale={locale} />
      </section>
      <section className={SECTION}>
        <h2>{t("again.title")}</h2>
        <p className="mt-2 max-w-text">{t("again.text")}</p>
      </section>
    </Page>
  );
});
