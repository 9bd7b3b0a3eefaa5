import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { findImport } from "@/db/queries/organisation/staff-import";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { listMissingPage, PREVIEW_ROWS, readPage } from "@/server/organisation/staff-import/preview";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../../../../page-frame";
import { titleOf } from "../../../../page-title";
import { decideMissing } from "./actions";
import { MostlyMissing } from "./mostly-missing";

export const generateMetadata = titleOf("staffImport.missing");

export default permitted.page("units/import/[id]/missing/page.tsx", async ({ locale, params, searchParams }) => {
  const { id } = params;
  const { read } = database();
  const { missing, removesMissing, state } = (await findImport(read, id)) ?? showNotFound();
  const t = await getTranslations({ locale, namespace: "staffImport.missing" });
  const column = await getTranslations({ locale, namespace: "staffImport.preview" });
  const page = readPage(searchParams.page);
  const rows = await listMissingPage(read, id, page);
  const pageHref = (to: number) => `${href(locale, `/units/import/${id}/missing`)}?page=${String(to)}`;
  const canDecide = state === "planned" && missing > 0;
  return (
    <Page locale={locale} path={`/units/import/${id}/missing`}>
      <div className="max-w-text">
        <h1>{t("title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t("count", { count: missing })}</p>
        <p className="mt-4">{t("lead")}</p>
      </div>
      {canDecide ? (
        <>
          <MostlyMissing locale={locale} importId={id} />
          <form action={decideMissing.bind(null, params)} className="mt-6 max-w-text">
            {removesMissing ? null : <p className="mb-4">{t("consequence")}</p>}
            <button
              name="act"
              value={removesMissing ? "keep" : "remove"}
              className={removesMissing ? BUTTON.primary : BUTTON.danger}
            >
              {removesMissing ? t("keep") : t("remove", { count: missing })}
            </button>
          </form>
        </>
      ) : null}
      <p className="mt-6">
        <a href={href(locale, `/units/import/${id}`)} className={BUTTON.secondary}>
          {t("back")}
        </a>
      </p>
      <section className="mt-10">
        <h2 className="mb-3">{t("list")}</h2>
        <Table
          caption={t("list")}
          headings={[t("person"), column("where")]}
          rows={rows.map(({ personId, name, email, unitCode }) => ({
            key: personId,
            cells: [
              <span key="person">
                {name} <span className="block font-normal wrap-anywhere text-ink-soft">{email}</span>
              </span>,
              unitCode,
            ],
          }))}
        />
        <Pager
          label={column("pages")}
          previous={column("previous")}
          next={column("next")}
          previousHref={page > 1 ? pageHref(page - 1) : null}
          nextHref={page * PREVIEW_ROWS < missing ? pageHref(page + 1) : null}
        />
      </section>
    </Page>
  );
});
