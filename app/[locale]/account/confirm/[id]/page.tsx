import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listUnits } from "@/db/queries/organisation/unit";
import { unitName } from "@/lib/organisation/unit-name";
import { href } from "@/lib/paths";
import { confirmingRole } from "@/server/account/guard";
import { database } from "@/server/platform/database";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { confirm } from "./actions";

export const generateMetadata = titleOf("account.confirm");

/** What a second person confirms: whose role it is, and what it reaches. */
export default confirmingRole.page("account/confirm/[id]/page.tsx", async (visit) => {
  const { locale, params, searchParams, reviewer } = visit;
  const t = await getTranslations({ locale, namespace: "account.confirm" });
  const units = (await listUnits(database().read)).filter(({ id }) => reviewer.unitIds.includes(id));
  return (
    <Page locale={locale} path={`/account/confirm/${reviewer.id}`}>
      <h1>{t("title")}</h1>
      <p className="mt-3 text-lg">
        {reviewer.name} · {reviewer.email}
      </p>
      {searchParams.changed === undefined ? null : (
        <div role="alert" className="mt-6">
          <Notice tone="caution">{t("changed")}</Notice>
        </div>
      )}
      <p className="mt-6 max-w-text">{t("lead")}</p>
      <h2 className="mt-8 text-lg">{t("units")}</h2>
      <ul className="mt-2 list-disc ps-5">
        {units.length === 0 ? <li>{t("noUnits")}</li> : null}
        {units.map((unit) => (
          <li key={unit.id}>
            {unitName(unit, locale)} ({unit.code})
          </li>
        ))}
      </ul>
      <form action={confirm.bind(null, params)} className="mt-8 flex flex-wrap items-center gap-4">
        <input type="hidden" name="given" value={reviewer.givenAt?.toISOString() ?? ""} />
        <button className={BUTTON.primary}>{t("submit")}</button>
        <a href={href(locale, "/account")} className={BUTTON.secondary}>
          {t("cancel")}
        </a>
      </form>
    </Page>
  );
});
