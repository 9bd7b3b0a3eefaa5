import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { FormTextArea } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field-group";
import { WORDED_MAILS } from "@/lib/campaign/mail-wording";
import { campaignStanding } from "@/lib/campaign/status";
import { WORDING_ERRORS, WORDING_LIMITS, wordingKept } from "@/lib/campaign/wording-form";
import { LOCALES } from "@/lib/instrument/locales";
import { href, redirectPath } from "@/lib/paths";
import { managedCampaign } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";
import { Page } from "../../../../page-frame";
import { titleOf } from "../../../../page-title";
import { saveWording } from "./actions";

export const generateMetadata = titleOf("campaigns.wording");

/** How invitation and reminder begin, in the organisation's own words. */
export default managedCampaign.page("campaigns/[id]/mails/wording/page.tsx", async ({ locale, params, campaign }) => {
  const page = `/campaigns/${params.id}/mails`;
  const standing = campaignStanding(campaign, database().now());
  if (standing === "closed" || standing === "rehearsal") redirect(redirectPath(locale, page));
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const mail = await getTranslations({ locale, namespace: "mail" });
  const names = LOCALES.map((language) => ({ language, label: t(`form.languages.${language}`) }));
  return (
    <Page locale={locale} path={`${page}/wording`}>
      <h1>{t("wording.title")}</h1>
      <p className="mt-4 mb-10 max-w-text text-lead text-ink-soft">{t("wording.lead")}</p>
      <Form
        action={saveWording.bind(null, params)}
        initial={wordingKept(campaign.wording)}
        errors={{
          title: t("wordingErrors.summary"),
          messages: errorMessages(WORDING_ERRORS, (code) => t(`wordingErrors.${code}`, WORDING_LIMITS)),
          names: Object.fromEntries(
            WORDED_MAILS.flatMap((kind) =>
              names.map(({ language, label }) => [`${kind}-${language}`, `${t(`wording.${kind}`)}, ${label}`]),
            ),
          ),
        }}
        submit={t("wording.save")}
        className="space-y-10"
      >
        {WORDED_MAILS.map((kind) => (
          <FieldGroup
            key={kind}
            legend={t(`wording.${kind}`)}
            hint={t(`wording.${kind}Hint`, { lead: mail(`lead.${kind}`, { title: campaign.title[locale] }) })}
          >
            {names.map(({ language, label }) => (
              <FormTextArea
                key={language}
                name={`${kind}-${language}`}
                label={label}
                maxLength={WORDING_LIMITS.words}
              />
            ))}
          </FieldGroup>
        ))}
      </Form>
      <p className="mt-6">
        <a href={href(locale, page)} className={BUTTON.quiet}>
          {t("acts.mails")}
        </a>
      </p>
    </Page>
  );
});
