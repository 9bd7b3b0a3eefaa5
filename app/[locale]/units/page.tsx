import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { findUnits, listBelow } from "@/lib/organisation/unit-overview";
import { visibleLine } from "@/lib/text/visible-text";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { readUnitTree } from "@/server/organisation/units";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { UnitList } from "./unit-list";

/** More than a person reads through. */
const MOST_FOUND = 50;

export const generateMetadata = titleOf("units");

export default permitted.page("units/page.tsx", async ({ locale, searchParams }) => {
  const { find = "" } = searchParams;
  const query = visibleLine(Array.isArray(find) ? find.join(" ") : find).slice(0, 200);
  const t = await getTranslations({ locale, namespace: "units" });
  const tree = await readUnitTree(database().read, locale);
  const found = query === "" ? [] : findUnits(tree, query, locale);
  const { inForce, archived } = listBelow(tree, null, locale);
  const isEmpty = tree.units.size === 0;
  return (
    <Page locale={locale} path="/units">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      {isEmpty ? (
        <div className="mt-8">
          <Notice>
            <h2>{t("empty.title")}</h2>
            <p className="mt-2">{t("empty.text")}</p>
          </Notice>
        </div>
      ) : null}
      <p className="mt-6">
        <a href={href(locale, "/units/import")} className={BUTTON[isEmpty ? "primary" : "secondary"]}>
          {t("import")}
        </a>
      </p>
      {isEmpty ? null : (
        <form method="get" className="mt-8 flex flex-wrap items-end gap-3">
          <div className="grow basis-64 sm:max-w-[26rem]">
            <TextField name="find" label={t("search.label")} defaultValue={query} />
          </div>
          <button className={BUTTON.secondary}>{t("search.submit")}</button>
        </form>
      )}
      {query === "" ? (
        <>
          <UnitList locale={locale} title={t("top")} units={inForce} />
          <UnitList locale={locale} title={t("archived")} units={archived} />
        </>
      ) : (
        <>
          <UnitList locale={locale} title={t("search.title")} units={found.slice(0, MOST_FOUND)} />
          <p className="mt-6 max-w-text" role="status">
            {found.length === 0 ? t("search.none", { query }) : null}
            {found.length > MOST_FOUND ? t("search.more", { shown: MOST_FOUND, total: found.length }) : null}
          </p>
          <p className="mt-2">
            <a href={href(locale, "/units")} className={BUTTON.quiet}>
              {t("search.all")}
            </a>
          </p>
        </>
      )}
    </Page>
  );
});
