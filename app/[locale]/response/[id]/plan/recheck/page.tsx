import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { FormScaleField } from "@/components/questionnaire/form-scale-field";
import { ScaleWords } from "@/components/questionnaire/scale-words";
import { HistoryView } from "@/components/result/history-view";
import { BUTTON } from "@/components/ui/button";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { href, redirectPath } from "@/lib/paths";
import { RECHECK_ERRORS } from "@/lib/plan/recheck-form";
import type { History } from "@/lib/result/history";
import { fieldViews } from "@/lib/response/step-view";
import { dayText } from "@/lib/text/time-text";
import { readRecheck } from "@/server/plan/recheck";
import { database } from "@/server/platform/database";
import { ownResponse } from "@/server/response/guard";
import { historyViewParts, shownHistory } from "../../../../own-history/shown-history";
import { Page } from "../../../../page-frame";
import { titleOf } from "../../../../page-title";
import { compare } from "./actions";

export const generateMetadata = titleOf("plan.recheck");

/** What has changed, with what keeps a plan from being seen in it: the time it asks about, and how it was chosen. */
async function shownRecheck(history: History, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "plan.recheck" });
  const shown = await shownHistory(history, locale);
  return { ...shown, how: [...shown.how, t("period"), t("lowest")] };
}

/** The statements on the principles of a plan once more, after its ninety days, and then what has changed. */
export default ownResponse.page("response/[id]/plan/recheck/page.tsx", async ({ locale, params, response }) => {
  const base = `/response/${params.id}`;
  const found = await readRecheck(database().read, response, database().now());
  if (found === null) redirect(redirectPath(locale, `${base}/plan`));
  const t = await getTranslations({ locale, namespace: "plan.recheck" });
  const items = await getTranslations({ locale, namespace: "questionnaire.items" });
  const instrument = instrumentOf(response.instrumentVersion);
  const [scale] = instrument.scales;
  return (
    <Page locale={locale} path={`${base}/plan/recheck`}>
      <h1>{t("title")}</h1>
      {found.state === "early" ? (
        <p className="mt-2 max-w-text">{t("early", { date: dayText(found.day, locale) })}</p>
      ) : null}
      {found.state === "answered" ? (
        <HistoryView shown={await shownRecheck(found.history, locale)} {...await historyViewParts(locale)} />
      ) : null}
      {found.state === "open" ? (
        <>
          <p className="mt-2 max-w-text">
            {t("lead")} {t("period")}
          </p>
          <p className="mt-2 max-w-text text-note text-ink-soft">{t("private")}</p>
          <p className="mt-6 max-w-text font-semibold">{scale?.stem[locale]}</p>
          {scale ? <ScaleWords title={items("scale")} options={scale.options} locale={locale} /> : null}
          <Form
            action={compare.bind(null, params)}
            errors={{
              title: t("errors.title"),
              messages: errorMessages(RECHECK_ERRORS, (code) => t(`errors.${code}`)),
            }}
            submit={t("submit")}
            className="max-w-text space-y-5"
          >
            {fieldViews(instrument, found.statements, {}, locale, response.shuffleSeed).map((field) => (
              <FormScaleField key={field.rule.id} field={field} question={items("question")} />
            ))}
          </Form>
        </>
      ) : null}
      <p className="no-print mt-8">
        <a href={href(locale, `${base}/plan`)} className={BUTTON.quiet}>
          {t("back")}
        </a>
      </p>
    </Page>
  );
});
