import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormChecksField } from "@/components/form/checks-field";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { FormTextArea } from "@/components/form/form-fields";
import { StatementLinks } from "@/components/knowledge/statement-links";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { statementsOf } from "@/lib/knowledge/statements";
import { href, redirectPath } from "@/lib/paths";
import { cardOf, EXERCISES_OF_WEEK } from "@/lib/practice/cards";
import { NOTE_FIELDS, PRACTICE_ERRORS, PRACTICE_LIMITS } from "@/lib/practice/practice-form";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { readWritten } from "@/server/practice/notes";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../../page-frame";
import { save } from "./actions";
import { findPrinciple } from "./find-principle";

export const generateMetadata = ownResponse.metadata(
  "response/[id]/practice/[principle]/page.tsx",
  ({ locale, params }): Metadata => {
    const principleId = findPrinciple(params.principle);
    return principleId ? { title: cardOf(principleId).title[locale] } : {};
  },
);

/** Two weeks of exercises on one principle, with a checklist and room for what came of them. */
export default ownResponse.page(
  "response/[id]/practice/[principle]/page.tsx",
  async ({ locale, params, searchParams, response }) => {
    const base = `/response/${params.id}`;
    const principleId = findPrinciple(params.principle) ?? showNotFound();
    if (!response.submittedAt) redirect(redirectPath(locale, base));
    const card = cardOf(principleId);
    const { title, exercises, checklist, sources } = card;
    const written = await readWritten(database().read, response.id, card);
    const instrument = instrumentOf(response.instrumentVersion);
    const { principles } = instrument;
    const t = await getTranslations({ locale, namespace: "practice" });
    return (
      <Page locale={locale} path={`${base}/practice/${principleId}`}>
        <p className="text-note text-ink-soft">
          {t("title")}: {principles.find(({ id }) => id === principleId)?.name[locale]}
        </p>
        <h1>{title[locale]}</h1>
        <p className="mt-2 max-w-text">{t("lead")}</p>
        <p className="mt-2 mb-6 max-w-text text-note text-ink-soft">{t("private")}</p>
        {"saved" in searchParams ? (
          <div role="status" className="no-print mb-6">
            <Notice>{t("saved")}</Notice>
          </div>
        ) : null}
        <Form
          action={save.bind(null, params)}
          initial={{
            values: Object.fromEntries(NOTE_FIELDS.map((field) => [field, written[field] ?? ""])),
            lists: { checks: written.checks },
          }}
          errors={{
            title: t("errors.title"),
            messages: errorMessages(PRACTICE_ERRORS, (code) => t(`errors.${code}`, PRACTICE_LIMITS)),
            names: Object.fromEntries(
              NOTE_FIELDS.map((field, place) => [field, exercises[place]?.title[locale] ?? ""]),
            ),
          }}
          submit={t("submit")}
          className="space-y-6 print:space-y-3"
          beside={
            <a href={href(locale, `${base}/plan`)} className={BUTTON.secondary}>
              {t("toPlan")}
            </a>
          }
        >
          {NOTE_FIELDS.map((field, place) => (
            <section key={field} className="keep-together max-w-text">
              {place % EXERCISES_OF_WEEK === 0 ? (
                <h2 className="mb-2">{t("week", { number: place / EXERCISES_OF_WEEK + 1 })}</h2>
              ) : null}
              <h3>{exercises[place]?.title[locale]}</h3>
              <p className="mt-1 mb-3">{exercises[place]?.text[locale]}</p>
              <FormTextArea name={field} label={t("note")} maxLength={PRACTICE_LIMITS.note} />
            </section>
          ))}
          <section className="keep-together max-w-text border-t border-line pt-5">
            <h2>{t("checklist")}</h2>
            <p className="mt-1 mb-3 text-note text-ink-soft">{checklist.note[locale]}</p>
            <FormChecksField
              name="checks"
              label={checklist.title[locale]}
              options={checklist.items.map(({ id, text }) => ({ value: id, label: text[locale] }))}
            />
          </section>
        </Form>
        <section className="mt-8 max-w-text border-t border-line pt-5 print:mt-3 print:max-w-none print:pt-2">
          <h2>{t("restsOn")}</h2>
          <div className="mt-2 print:columns-2 print:[&>ul]:text-sm">
            <StatementLinks locale={locale} statements={statementsOf(instrument, sources, locale)} />
          </div>
        </section>
        <nav aria-label={t("others")} className="no-print mt-8 max-w-text">
          <h2>{t("others")}</h2>
          <ul className="mt-2 flex flex-wrap gap-x-5">
            {principles
              .filter(({ id }) => id !== principleId)
              .map(({ id, shortName }) => (
                <li key={id}>
                  <a href={href(locale, `${base}/practice/${id}`)} className={BUTTON.quiet}>
                    {shortName[locale]}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      </Page>
    );
  },
);
