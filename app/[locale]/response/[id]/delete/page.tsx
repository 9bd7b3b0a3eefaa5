import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { erase } from "./actions";

export const generateMetadata = titleOf("delete");

export default ownResponse.page("response/[id]/delete/page.tsx", async ({ locale, params }) => {
  const { id } = params;
  const t = await getTranslations({ locale, namespace: "delete" });
  return (
    <Page locale={locale} path={`/response/${id}/delete`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <form action={erase.bind(null, params)} className="mt-8 flex flex-wrap items-center gap-4">
        <button className={BUTTON.danger}>{t("action")}</button>
        <a href={href(locale, `/response/${id}`)} className={BUTTON.secondary}>
          {t("cancel")}
        </a>
      </form>
    </Page>
  );
});
