import { getTranslations } from "next-intl/server";
import {
  PEOPLE_STEP,
  REMEMBERED_DAYS,
  RESULT_LINK_MINUTES,
  RETENTION_MONTHS,
  SMALLEST_GROUPS,
} from "@/lib/policy/privacy";
import { database } from "@/server/platform/database";
import { settings } from "@/server/platform/settings";
import { anybody } from "@/server/platform/visitor-guards";
import { isSomebodyAlone } from "@/server/review/reviewed-alone";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";

export const generateMetadata = titleOf("privacy");

const READERS = ["you", "hr", "manager", "mailbox", "administrator", "server"] as const;
const SECTIONS = ["stored", "cookies", "kept", "rights"] as const;

/** Who can see what, in plain words. */
export default anybody.page("privacy/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "privacy" });
  const { organisationName, contact } = settings();
  const { index, survey } = SMALLEST_GROUPS;
  const whoValues = { index, survey, step: PEOPLE_STEP, minutes: RESULT_LINK_MINUTES };
  return (
    <Page locale={locale} path="/privacy">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <section className="mt-10">
        <h2>{t("who.title")}</h2>
        <dl className="mt-4 divide-y divide-line border-y border-line">
          {READERS.map((reader) => (
            <div key={reader} className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[13rem_1fr]">
              <dt className="font-semibold">{t(`who.${reader}.name`)}</dt>
              <dd className="max-w-text">{t(`who.${reader}.text`, whoValues)}</dd>
            </div>
          ))}
        </dl>
        {(await isSomebodyAlone(database().read)) ? <p className="mt-4 max-w-text">{t("who.alone")}</p> : null}
      </section>
      {SECTIONS.map((section) => (
        <section key={section} className="mt-10 max-w-text">
          <h2>{t(`${section}.title`)}</h2>
          <p className="mt-2">{t(`${section}.text`, { months: RETENTION_MONTHS, days: REMEMBERED_DAYS })}</p>
        </section>
      ))}
      <section className="mt-10 max-w-text">
        <h2>{t("contact.title")}</h2>
        <p className="mt-2">
          {contact === "" ? t("contact.none") : t("contact.text", { contact })}
          {organisationName === "" ? "" : ` ${t("contact.organisation", { name: organisationName })}`}
        </p>
      </section>
    </Page>
  );
});
