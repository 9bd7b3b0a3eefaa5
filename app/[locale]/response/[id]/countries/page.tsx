import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CountryAnswers } from "@/components/result/country-answers";
import { BUTTON } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { href, redirectPath } from "@/lib/paths";
import { countryLens } from "@/lib/result/country-lens";
import { database } from "@/server/platform/database";
import { ownResponse } from "@/server/response/guard";
import { readAnswers } from "@/server/response/stored-answers";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";

export const generateMetadata = titleOf("lens");

/** One's own answers, once submitted, by the practice of the five countries: no number for a country, no order of them. */
export default ownResponse.page("response/[id]/countries/page.tsx", async ({ locale, params: { id }, response }) => {
  if (!response.submittedAt) redirect(redirectPath(locale, `/response/${id}`));
  const t = await getTranslations({ locale, namespace: "lens" });
  const answers = await readAnswers(database().read, response);
  const { countries, rest } = countryLens(instrumentOf(response.instrumentVersion), answers, locale);
  const texts = {
    ...{ none: t("none"), skipped: (await getTranslations({ locale, namespace: "check" }))("skipped") },
    questions: (count: number) => t("questions", { count }),
  };
  return (
    <Page locale={locale} path={`/response/${id}/countries`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <p className="mt-2 max-w-text">{t("noScore")}</p>
      <div className="print-folds mt-4 max-w-text">
        {countries.map(({ id: country, name, questions, statements }) => (
          <Fold key={country} title={name} note={texts.questions(questions)}>
            <CountryAnswers locale={locale} statements={statements} texts={texts} />
          </Fold>
        ))}
      </div>
      <p className="mt-4 max-w-text text-note text-ink-soft">
        {t("several")} {t("rest", { count: rest })}
      </p>
      <p className="no-print mt-6">
        <a href={href(locale, `/response/${id}`)} className={BUTTON.secondary}>
          {(await getTranslations({ locale, namespace: "ownData" }))("toResult")}
        </a>
      </p>
    </Page>
  );
});
