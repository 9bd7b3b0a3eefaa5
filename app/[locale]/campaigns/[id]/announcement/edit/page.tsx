import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { FormTextArea } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field-group";
import { Notice } from "@/components/ui/notice";
import { findAnnouncement } from "@/db/queries/organisation/announcement";
import {
  ANNOUNCED_PLACES,
  ANNOUNCEMENT_ERRORS,
  ANNOUNCEMENT_LIMITS,
  announcementKept,
} from "@/lib/announcement/announcement-form";
import { LOCALES } from "@/lib/instrument/locales";
import { href, redirectPath } from "@/lib/paths";
import { ANNOUNCED_ANSWERS } from "@/lib/policy/privacy";
import { findAnnounced } from "@/server/announcement/announcements";
import { managedCampaign } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";
import { Page } from "../../../../page-frame";
import { titleOf } from "../../../../page-title";
import { save } from "./actions";

export const generateMetadata = titleOf("announcement.edit");

/** What the organisation has learned, and what it will do, in its own words. */
export default managedCampaign.page("campaigns/[id]/announcement/edit/page.tsx", async (visit) => {
  const { locale, params, campaign } = visit;
  const page = `/campaigns/${params.id}/announcement`;
  const { read } = database();
  if (!(await findAnnounced(read, campaign.id)).ok) redirect(redirectPath(locale, page));
  const t = await getTranslations({ locale, namespace: "announcement" });
  const languages = await getTranslations({ locale, namespace: "campaigns.form.languages" });
  const stored = await findAnnouncement(read, campaign.id);
  const groups = [
    {
      field: "learned",
      legend: t("learned"),
      hint: t("edit.learnedHint"),
      maxLength: ANNOUNCEMENT_LIMITS.learned,
      rows: 5,
    },
    ...ANNOUNCED_PLACES.map((place) => ({
      ...{ field: `measure-${place}`, legend: t("edit.measure", { number: place }) },
      ...{ hint: t("edit.measureHint"), maxLength: ANNOUNCEMENT_LIMITS.measure, rows: 2 },
    })),
  ];
  return (
    <Page locale={locale} path={`${page}/edit`}>
      <h1>{t("edit.title")}</h1>
      <p id="announcement" className="mt-3 mb-6 max-w-text">
        {t("edit.lead", { least: ANNOUNCED_ANSWERS })}
      </p>
      {stored?.publishedAt ? (
        <div className="mb-6">
          <Notice tone="caution">{t("edit.isPublished")}</Notice>
        </div>
      ) : null}
      <Form
        action={save.bind(null, params)}
        initial={announcementKept(stored)}
        errors={{
          title: t("errors.title"),
          messages: errorMessages(ANNOUNCEMENT_ERRORS, (code) => t(`errors.${code}`, ANNOUNCEMENT_LIMITS)),
          names: Object.fromEntries(
            groups.flatMap(({ field, legend }) =>
              LOCALES.map((language) => [`${field}-${language}`, `${legend}, ${languages(language)}`]),
            ),
          ),
        }}
        submit={t("edit.save")}
        className="space-y-10"
        beside={
          <a href={href(locale, page)} className={BUTTON.secondary}>
            {t("edit.back")}
          </a>
        }
      >
        <input type="hidden" name="version" value={stored?.version ?? 0} />
        {groups.map(({ field, legend, hint, maxLength, rows }) => (
          <FieldGroup key={field} legend={legend} hint={hint}>
            {LOCALES.map((language) => (
              <FormTextArea
                key={language}
                name={`${field}-${language}`}
                label={languages(language)}
                maxLength={maxLength}
                rows={rows}
              />
            ))}
          </FieldGroup>
        ))}
      </Form>
    </Page>
  );
});
