import { getTranslations } from "next-intl/server";
import { HistoryPicture } from "@/components/charts/history-picture";
import { BUTTON } from "@/components/ui/button";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { signedIn } from "@/server/platform/visitor-guards";
import { readHistory } from "@/server/response/history";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { historyTexts } from "./history-texts";

export const generateMetadata = titleOf("history");

/** Whether anything has changed between one's own results (measurement.md §7). */
export default signedIn.page("account/history/page.tsx", async ({ locale, person }) => {
  const t = await getTranslations({ locale, namespace: "history" });
  const result = await getTranslations({ locale, namespace: "result" });
  const history = await readHistory(database().read, person.id);
  const instrument = newestInstrument();
  const texts = await historyTexts(instrument, locale);
  return (
    <Page locale={locale} path="/account/history">
      <h1>{t("title")}</h1>
      <div className="mt-4 max-w-text space-y-2">
        {(history === null ? [t("few")] : texts.sentences(history)).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {history === null ? null : (
        <>
          <section className="mt-8">
            <h2>{t("each")}</h2>
            <p className="mb-2 max-w-text text-sm text-ink-soft">{result("principles.axis")}</p>
            <HistoryPicture
              series={history.rows.map(texts.series(history))}
              levels={instrument.levels.map(({ name, min }) => ({ name: name[locale], from: min }))}
              texts={{ dot: result("picture.dot"), band: result("picture.band") }}
            />
          </section>
          <section className="mt-8 max-w-text">
            <h2>{t("how.title")}</h2>
            {texts.how(history).map((sentence) => (
              <p key={sentence} className="mt-2">
                {sentence}
              </p>
            ))}
          </section>
        </>
      )}
      <p className="no-print mt-8">
        <a href={href(locale, "/account")} className={BUTTON.secondary}>
          {t("back")}
        </a>
      </p>
    </Page>
  );
});
