import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { OWN_COPIES_DAYS } from "@/lib/policy/privacy";
import { database } from "@/server/platform/database";
import { readPublication } from "@/server/response/withhold";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { erase } from "./actions";

export const generateMetadata = titleOf("delete");

export default ownResponse.page("response/[id]/delete/page.tsx", async ({ locale, params, response }) => {
  const { id } = params;
  const { publication } = await readPublication(database().read, response, database().now());
  const t = await getTranslations({ locale, namespace: "delete" });
  return (
    <Page locale={locale} path={`/response/${id}/delete`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <p className="mt-4 max-w-text">{t(`figures.${publication}`)}</p>
      <p className="mt-2 max-w-text">{t("copies", { copyDays: OWN_COPIES_DAYS })}</p>
      <form action={erase.bind(null, params)} className="mt-8 flex flex-wrap items-center gap-4">
        <button className={BUTTON.danger}>{t("action")}</button>
        <a href={href(locale, `/response/${id}`)} className={BUTTON.secondary}>
          {t("cancel")}
        </a>
      </form>
    </Page>
  );
});
