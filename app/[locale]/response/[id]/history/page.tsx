import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { KeptFileForm } from "@/components/result/kept-file-form";
import { BUTTON } from "@/components/ui/button";
import { href, redirectPath } from "@/lib/paths";
import { KEPT_FILE_ERRORS } from "@/lib/result/kept-file";
import { ownResponse } from "@/server/response/guard";
import { historyViewParts } from "../../../own-history/shown-history";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { compare } from "./actions";

export const generateMetadata = titleOf("history");

/** Whether anything has changed since a result that somebody has kept as a file (measurement.md §7). */
export default ownResponse.page("response/[id]/history/page.tsx", async ({ locale, params, response }) => {
  const { id } = params;
  if (response.submittedAt === null) redirect(redirectPath(locale, `/response/${id}`));
  const t = await getTranslations({ locale, namespace: "history" });
  const errors = await getTranslations({ locale, namespace: "history.errors" });
  return (
    <Page locale={locale} path={`/response/${id}/history`}>
      <h1>{t("title")}</h1>
      <p className="no-print mt-3 max-w-text">{t("kept.text")}</p>
      <KeptFileForm
        action={compare.bind(null, { locale, id })}
        errors={{ title: errors("title"), messages: errorMessages(KEPT_FILE_ERRORS, (code) => errors(code)) }}
        texts={{ file: t("kept.file"), hint: t("kept.hint"), submit: t("kept.submit") }}
        view={await historyViewParts(locale)}
      />
      <p className="no-print mt-8">
        <a href={href(locale, `/response/${id}/result`)} className={BUTTON.quiet}>
          {t("kept.back")}
        </a>
      </p>
    </Page>
  );
});
