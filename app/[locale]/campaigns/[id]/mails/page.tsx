import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { findLastTestMail } from "@/db/queries/organisation/test-mail";
import { campaignStanding } from "@/lib/campaign/status";
import { MAILS, TEST_MAIL_ERRORS } from "@/lib/campaign/test-mail-form";
import { LOCALES } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { TEST_MAILS } from "@/lib/policy/limits";
import { timeText } from "@/lib/text/time-text";
import { managedCampaign } from "@/server/campaign/guard";
import { exampleUrl, mailParts } from "@/server/mail/render-mail";
import { database } from "@/server/platform/database";
import { settings } from "@/server/platform/settings";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { sendTest } from "./actions";
import { MailPreview } from "./mail-preview";

export const generateMetadata = titleOf("campaigns.mails");

/** Each mail as those invited will get it, in any of the languages, and a test of it to the manager's own address. */
export default managedCampaign.page("campaigns/[id]/mails/page.tsx", async (visit) => {
  const { locale, params, searchParams, campaign, person } = visit;
  const { id } = params;
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const kind = MAILS.find((each) => each === searchParams["kind"]) ?? "invitation";
  const language = LOCALES.find((each) => each === searchParams["language"]) ?? locale;
  const { mail, baseUrl, organisationName } = settings();
  const frame = { baseUrl, organisationName, replyTo: mail?.replyTo ?? person.email };
  const inMail = await getTranslations({ locale: language, namespace: "campaigns.mails" });
  const somebody = { name: inMail("person"), locale: language };
  const content = { kind, person: somebody, campaign };
  const { subject, parts } = mailParts(content, exampleUrl(content, frame), frame);
  const page = `/campaigns/${id}/mails`;
  const standing = campaignStanding(campaign, database().now());
  const isChangeable = standing !== "closed" && standing !== "rehearsal";
  const last = await findLastTestMail(database().read, person.id, id);
  return (
    <Page locale={locale} path={`${page}?kind=${kind}&language=${language}`}>
      <p className="mb-4">
        <a href={href(locale, `/campaigns/${id}`)} className={BUTTON.quiet}>
          {t("acts.cancel")}
        </a>
      </p>
      <h1>{t("mails.title")}</h1>
      <p className="mt-2 text-lg font-semibold">{campaign.title[locale]}</p>
      <p className="mt-3 max-w-text text-ink-soft">{t("mails.lead")}</p>
      {/* What is chosen stands in the address: a plain form, so that each preview can be linked to. */}
      <form method="get" className="mt-6 mb-6 flex flex-wrap items-end gap-3">
        <SelectField
          name="kind"
          label={t("mails.choose")}
          defaultValue={kind}
          options={MAILS.map((value) => ({ value, label: t(`mails.kinds.${value}`) }))}
        />
        <SelectField
          name="language"
          label={t("mails.language")}
          defaultValue={language}
          options={LOCALES.map((value) => ({ value, label: t(`form.languages.${value}`) }))}
        />
        <button className={BUTTON.secondary}>{t("mails.preview")}</button>
      </form>
      <MailPreview
        lang={language}
        subject={subject}
        parts={parts}
        labels={{ preview: t("mails.preview"), subject: t("mails.subject"), plain: t("mails.plain") }}
      />
      {isChangeable ? (
        <p className="no-print mt-3">
          <a href={href(locale, `${page}/wording`)} className={BUTTON.quiet}>
            {t("mails.own")}
          </a>
        </p>
      ) : null}
      <section className="no-print mt-8 max-w-text border-t border-line pt-6">
        <h2>{t("mails.send")}</h2>
        {last ? (
          <div role="status" className="mt-3">
            <Notice tone={last.state === "refused" || last.state === "failed" ? "caution" : "info"}>
              {t(`mails.last.${last.state}`, {
                mail: t(`mails.kinds.${last.kind}`),
                date: timeText(last.createdAt, locale),
              })}
            </Notice>
          </div>
        ) : null}
        {mail === null ? (
          <p className="mt-3">{t("mails.unavailable")}</p>
        ) : (
          <>
            <p className="mt-3 mb-4 text-ink-soft">{t("mails.sendText", { email: person.email })}</p>
            <Form
              action={sendTest.bind(null, params)}
              errors={{
                title: t("testMailErrors.summary"),
                messages: errorMessages(TEST_MAIL_ERRORS, (code) => t(`testMailErrors.${code}`, TEST_MAILS)),
              }}
              submit={t("mails.send")}
            >
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="locale" value={language} />
            </Form>
          </>
        )}
        {mail?.perMinute ? <p className="mt-6 text-ink-soft">{t("mails.pace", { count: mail.perMinute })}</p> : null}
      </section>
    </Page>
  );
});
