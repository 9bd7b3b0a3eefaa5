import { getTranslations } from "next-intl/server";
import { HistoryView } from "@/components/result/history-view";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { signedIn } from "@/server/platform/visitor-guards";
import { readHistory } from "@/server/response/history";
import { historyViewParts, shownHistory } from "../../own-history/shown-history";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";

export const generateMetadata = titleOf("history");

/** Whether anything has changed between one's own results (measurement.md §7). */
export default signedIn.page("account/history/page.tsx", async ({ locale, person }) => {
  const t = await getTranslations({ locale, namespace: "history" });
  const history = await readHistory(database().read, person.id);
  return (
    <Page locale={locale} path="/account/history">
      <h1>{t("title")}</h1>
      {history === null ? (
        <p className="mt-4 max-w-text">{t("few")}</p>
      ) : (
        <HistoryView shown={await shownHistory(history, locale)} {...await historyViewParts(locale)} />
      )}
      <p className="no-print mt-8">
        <a href={href(locale, "/account")} className={BUTTON.quiet}>
          {t("back")}
        </a>
      </p>
    </Page>
  );
});
