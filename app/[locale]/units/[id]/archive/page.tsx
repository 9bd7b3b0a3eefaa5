import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { findUnit } from "@/db/queries/organisation/unit";
import { unitName } from "@/lib/organisation/unit-name";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { listUnitOptions } from "@/server/organisation/units";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { change } from "./actions";

/** What keeps an empty unit from being deleted. */
const KEEPING = ["campaigns", "roles", "archivedChildren"] as const;
const STYLES = { archive: BUTTON.primary, restore: BUTTON.primary, delete: BUTTON.danger };

export const generateMetadata = titleOf("units");

export default permitted.page("units/[id]/archive/page.tsx", async ({ locale, params }) => {
  const { id } = params;
  const { read } = database();
  const unit = (await findUnit(read, id)) ?? showNotFound();
  const { acts, ties, isParentArchived } = await listUnitOptions(read, unit);
  const t = await getTranslations({ locale, namespace: "units.remove" });
  const isArchived = unit.archivedAt !== null;
  const isEmpty = ties.people + ties.activeChildren === 0;
  const notes = [
    ties.people > 0 ? t("people", { count: ties.people }) : null,
    ties.activeChildren > 0 ? t("children", { count: ties.activeChildren }) : null,
    isArchived && isParentArchived ? t("parent") : null,
    acts.includes("delete") ? t("canDelete") : null,
  ].filter((note) => note !== null);
  const keeping = KEEPING.filter((tie) => isEmpty && ties[tie] > 0);
  return (
    <Page locale={locale} path={`/units/${id}/archive`}>
      <h1>{t(isArchived ? "titleArchived" : "title", { name: unitName(unit, locale) })}</h1>
      <div className="prose mt-4">
        <p>{t("lead")}</p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {keeping.length === 0 ? null : (
          <>
            <p>{t("keep.because")}</p>
            <ul>
              {keeping.map((tie) => (
                <li key={tie}>{t(`keep.${tie}`, { count: ties[tie] })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <form action={change.bind(null, params)} className="mt-8 flex flex-wrap items-center gap-4">
        {acts.map((act) => (
          <button key={act} name="act" value={act} className={STYLES[act]}>
            {t(act)}
          </button>
        ))}
        <a href={href(locale, `/units/${id}`)} className={BUTTON.secondary}>
          {t("cancel")}
        </a>
      </form>
    </Page>
  );
});
